// A reading as version 1 kept it, and what it says: never to be edited.
export const PLACE = 'dd56de4137951d9c';
const [CLAIM, SOURCE, SPECULATION, LINK, NOTE, RIVER] = [
  '3bf273c7-718e-4b84-8bdb-c3c8cfd77fe6', 'a9e3da7b-3194-4b04-9ffb-b4a5fb7c41d5', '2ac5057b-9a37-47fc-8428-859b29b5f298', 'cd225030-8261-48fa-8ddf-2872b44be72b',
  'Who says so? 😀\n"quoted"', 'it will perhaps close again in the spring, or when the river rises above its banks',
];

export const RECORDS = {
  [`press-loupe/1/${PLACE}/release`]: '{"v":1,"id":"golden","title":"Bridge opens","x":"94754ebe39328e25","blocks":"hp","opened":"2026-11-22T19:10:42.023Z","k":"d88099de"}',
  [`press-loupe/1/${PLACE}/text/94754ebe39328e25`]: 'Bridge opens\nThe café over the Ouse 😀 opened on Friday, according to the council; it will perhaps close again in the spring, or when the river rises above its banks.',
  [`press-loupe/1/${PLACE}/a/${CLAIM}`]: String.raw`{"v":1,"r":1,"t":"claim","s":38,"e":54,"q":"opened on Friday","x":"94754ebe39328e25","c":"2026-11-22T19:10:42.019Z","n":"Who says so? 😀\n\"quoted\"","a":{"reporting":"paraphrase","kind":"event"},"u":{"s":56,"e":68,"q":"according to","x":"94754ebe39328e25"},"k":"6678a82d"}`,
  [`press-loupe/1/${PLACE}/a/${SOURCE}`]: '{"v":1,"r":1,"t":"source","s":69,"e":80,"q":"the council","x":"94754ebe39328e25","c":"2026-11-22T19:10:42.088Z","m":"2026-11-22T19:10:43.382Z","n":"later","a":{"identification":"role-only","name":"Riverton council"},"k":"468398b4"}',
  [`press-loupe/1/${PLACE}/a/${SPECULATION}`]: '{"v":1,"r":1,"t":"speculation","s":82,"e":164,"q":"it will perhaps close again in the…en the river rises above its banks","h":34,"x":"94754ebe39328e25","c":"2026-11-22T19:10:42.264Z","a":{"certainty":"possible"},"k":"d923a98b"}',
  [`press-loupe/1/${PLACE}/a/82a830d5-0cf0-4cc5-91b8-67d0e60a8fcd`]: '{"v":1,"r":1,"gone":"2026-11-22T19:10:43.398Z","k":"bbebaec4"}',
  [`press-loupe/1/${PLACE}/l/${LINK}`]: `{"v":1,"r":1,"t":"attributed-to","b":"${CLAIM}","d":"${SOURCE}","c":"2026-11-22T19:10:42.276Z","k":"e9c00a98"}`,
};

export const LIST = [
  { id: CLAIM, tag: 'claim', start: 38, end: 54, quote: 'opened on Friday', note: NOTE, attributes: { reporting: 'paraphrase', kind: 'event', cue: { start: 56, end: 68, quote: 'according to' } }, created: '2026-11-22T19:10:42.019Z', modified: '2026-11-22T19:10:42.019Z', anchor: 'found' },
  { id: SOURCE, tag: 'source', start: 69, end: 80, quote: 'the council', note: 'later', attributes: { identification: 'role-only', name: 'Riverton council' }, created: '2026-11-22T19:10:42.088Z', modified: '2026-11-22T19:10:43.382Z', anchor: 'found' },
  { id: SPECULATION, tag: 'speculation', start: 82, end: 164, quote: RIVER, note: '', attributes: { certainty: 'possible' }, created: '2026-11-22T19:10:42.264Z', modified: '2026-11-22T19:10:42.264Z', anchor: 'found' },
];
export const LINKS = [{ id: LINK, from: CLAIM, to: SOURCE, kind: 'attributed-to' }];
