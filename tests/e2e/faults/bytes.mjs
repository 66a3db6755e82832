// E. Wrong bytes, stored or imported.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { quotesAreExact, ready, refused, text } from '../room.mjs';
import * as golden from './golden-v1.mjs';
import { CLAIM, Scene, alertOf, bytes, call, isOurs, mark, saved, soon, stored, withoutJournal, work } from './scene.mjs';
import { collection } from './space.mjs';

/** A record whose checksum is good, whatever else it says. `inside` is everything between the braces. */
const sealed = (id, inside) => {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(`${id}{${inside}`)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return `{${inside},"k":"${sum.toString(16).padStart(8, '0')}"}`;
};
const uuid = nth => `00000000-0000-4000-8000-${nth.toString(16).padStart(12, '0')}`;
const NOW = '2026-11-22T15:28:03Z';
const record = (nth, fields) => sealed(uuid(nth), `"v":1,"r":1,${fields},"c":"${NOW}"`);

/** Changes what is stored while no page shows it; the journal does not know better. */
async function storing(scene, entries) {
  const page = await scene.elsewhere();
  await page.evaluate(entries => { for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value); }, entries);
  await withoutJournal(page);
  await page.close();
}
const placeOf = scene => Object.keys(scene.records)[0].split('/')[2];
const keyOf = (scene, id) => Object.keys(scene.records).find(key => key.includes(id));

const stillThere = async (page, scene) => {
  const kept = await stored(page), values = Object.entries(kept).filter(([key]) => isOurs(key) || scene.badKeys.includes(key)).map(([, value]) => value);
  for (const value of scene.bad) assert.ok(values.includes(value), `the bytes stay: ${value.slice(0, 80)}`);
};
const setAside = {
  act: async (page, scene) => {
    assert.match(await alertOf(page, /could not be read/), new RegExp(`\\b${scene.bad.length}\\b`), 'it is said how many');
    await stillThere(page, scene);
    await mark(page);
  },
  expect: async (page, scene) => { await saved(page); await stillThere(page, scene); },
  after: stillThere,
};

/** The record of the claim is damaged: it costs itself and nothing else, is said, and its bytes stay. */
const damaged = (what, change) => ({
  what,
  data: async scene => {
    const [id] = scene.ids, key = keyOf(scene, id);
    scene.bad = [change(scene.records[key])];
    scene.badKeys = [key];
    await storing(scene, { [key]: scene.bad[0] });
    scene.edits(id);
    scene.withdraw(id);
    scene.promised.links.clear();
  },
  ...setAside,
});
/** Further records that cannot be read lie beside the good ones. */
const beside = (what, values) => ({
  what,
  data: async scene => {
    const place = placeOf(scene), entries = Object.fromEntries(values.map((value, nth) => [`press-loupe/1/${place}/a/${uuid(nth)}`, value]));
    scene.bad = values;
    scene.badKeys = Object.keys(entries);
    await storing(scene, entries);
  },
  ...setAside,
});

/** Takes a text in; what it says when it refuses, else what it found. */
const importing = (page, text) => page.evaluate(text => document.querySelector('press-loupe').loupe.import(text).then(found => ({ found }), error => ({ refusal: `${error.constructor.name}: ${error.message}` })), text);
const exported = page => page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text());
const sentence = /^(DOMException|TypeError): .*\w+ \w+ \w+/;
/** Whatever came in stands where it says, or says that it does not. */
const exact = async page => {
  const all = [...await text(page)];
  for (const { start, end, quote, anchor } of (await work(page)).list) if (anchor === 'found') assert.equal(all.slice(start, end).join(''), quote);
};
const remember = async (page, scene) => { await soon(async () => assert.match((await work(page)).state.name, /^saved/)); await scene.witness(page); };

const NAUGHTY = ['a\u0000b', 'line\u2028separator\u2029here', '\ufeffwith a mark', 'caf\u00e9 and cafe\u0301', '\u202eright to left', '😀👩‍👩‍👧‍👦🇺🇦', '"; DROP \\ \'{}[]', '\u001f\u007f', '<script>alert(1)</script>', 'ﷺ'.repeat(20)];

export const ROWS = {
  E01: damaged('a record is cut off', value => value.slice(0, -7)),
  E02: damaged('a record is empty', () => ''),
  E03: damaged('one letter of a record is another', value => value.replace('cent', 'cemt')),
  E04: {
    what: 'a record of a version yet to come', data: async scene => {
      const [id] = scene.ids, key = keyOf(scene, id), { start, end, quote } = JSON.parse(scene.promised.list.get(id));
      scene.future = `{"v":999,"t":"claim","s":${start},"e":${end},"q":${JSON.stringify(quote)},"mood":["hopeful",{"since":2040}]}`;
      await storing(scene, { [key]: scene.future });
      scene.edits(id);
      scene.withdraw(id);
      scene.others[key] = scene.future;
    },
    act: async (page, scene) => {
      const [id] = scene.ids, one = (await work(page)).list.find(one => one.id === id);
      assert.deepEqual([one?.readonly, one?.quote, one?.tag], [true, CLAIM, 'claim'], 'its core is shown');
      for (const [member, ...given] of [['change', id, { note: 'x' }], ['change', id, { tag: 'source' }], ['delete', id]]) assert.match((await refused(page, member, ...given))?.message ?? '', /\w+ \w+ \w+/, `${member} is refused`);
      const file = await exported(page);
      assert.ok(file.includes('hopeful'), 'an export carries it');
      await mark(page);
    },
    expect: async (page, scene) => { await saved(page); await scene.witness(page); scene.withdraw(scene.ids[0]); },
    after: async (page, scene) => assert.equal((await work(page)).list.find(one => one.id === scene.ids[0]).readonly, true),
  },
  E06: {
    what: 'records of version 1', run: async scene => {
      await storing(scene, golden.RECORDS);
      const address = `${scene.address}#release=${golden.PLACE}`;
      const same = async page => {
        const { list, links } = await work(page);
        assert.deepEqual(list.map(({ creator, readonly, copyOf, was, ...rest }) => rest), golden.LIST);
        assert.deepEqual(links, golden.LINKS);
      };
      for (let time = 0; time < 2; time++) {
        const page = await scene.visit({ address });
        await same(page);
        const kept = await stored(page);
        for (const [key, value] of Object.entries(golden.RECORDS)) if (!key.endsWith('/release')) assert.ok(kept[key] === value || JSON.parse(kept[key]).v > 1, `${key} is the old or a newer one`);
        await scene.leave(page);
      }
      const page = await scene.visit({ address });
      await call(page, 'change', golden.LIST[2].id, { note: 'by a newer version' });
      await saved(page);
      await call(page, 'undo');
      await saved(page);
      await scene.leave(page);
      const again = await scene.visit({ address });
      assert.deepEqual((await work(again)).list.map(({ id, note, quote }) => [id, note, quote]), golden.LIST.map(({ id, note, quote }) => [id, note, quote]));
      await scene.leave(again);
      const own = await scene.visit({ address: scene.home });
      await scene.nothingLost(own);
      await scene.leave(own);
    },
  },
  E07: beside('records with wrong types under good checksums', [
    '"t":5,"s":0,"e":6,"q":"SAMPLE"', '"t":"claim","s":"0","e":6,"q":"SAMPLE"', '"t":"claim","s":0,"e":6,"q":null', '"t":"claim","s":0,"e":6,"q":"SAMPLE","n":["x"]', '"t":"claim","s":0,"e":6,"q":{"a":1}', '"t":"opinion","s":0,"e":6,"q":"SAMPLE"', '"t":"claim","s":0,"e":6,"q":"SAMPLE","a":"kind"', '"t":"claim","s":true,"e":[],"q":"SAMPLE"',
  ].map((fields, nth) => record(nth, fields)).concat(['null', '5', '[]', '"text"'])),
  E09: {
    what: 'offsets out of range, reversed, negative, inside a character', run: async scene => {
      const page = await scene.visit();
      await call(page, 'open', { text: 'Bridge 👩‍👩‍👧‍👦 opens\n\nThe 😀 bridge e\u0301 opened on Friday.', id: 'offsets' });
      await call(page, 'tag', { quote: 'opened on Friday' }, 'claim', { note: 'good' });
      await saved(page);
      const before = await bytes(page), keys = Object.keys(await stored(page)), place = keys.find(key => key.includes('/a/') && !key.includes(placeOf(scene))).split('/')[2];
      await scene.leave(page);
      const passages = [[9e9, -1], [4294967295, 4294967295], [900, 910], [20, 3], [7, 7], [8, 9], [23, 24], [30, 32], [0, 4294967295]];
      const values = passages.flatMap(([start, end], nth) => ['Bridge', '👩‍👩‍👧‍👦', 'nowhere at all'].map((quote, other) => record(nth * 3 + other, `"t":"claim","s":${start},"e":${end},"q":${JSON.stringify(quote)},"p":"x","f":"y"`)));
      const entries = Object.fromEntries(values.map((value, nth) => [`press-loupe/1/${place}/a/${uuid(nth)}`, value]));
      await storing(scene, entries);
      const again = await scene.visit({ address: `${scene.address}#release=${place}` });
      await exact(again);
      const { list } = await work(again), [good] = JSON.parse(before)[0];
      assert.deepEqual(list.find(one => one.id === good.id), good);
      for (const { start, quote, anchor } of list.filter(one => one.quote === 'nowhere at all')) assert.ok(anchor === 'orphan' && start === null, `${quote} stands nowhere`);
      const kept = await stored(again);
      for (const [key, value] of Object.entries(entries)) assert.ok(kept[key] === value || Object.values(kept).includes(value), 'the bytes stay');
      await scene.leave(again);
      await scene.nothingLost(await scene.visit({ address: scene.home }));
    },
  },
  E10: {
    what: 'the text was corrected since', run: async scene => {
      const words = 'The bridge over the Ouse opened on Friday, according to the council. It may close again in the spring, the mayor said.';
      const corrected = 'The new bridge over the Ouse was opened on Sunday, according to the mayor. It may close again in autumn, the council said.';
      const page = await scene.visit();
      await call(page, 'open', { text: `Bridge opens\n\n${words}`, id: 'corrected' });
      for (const quote of ['opened on Friday', 'according to the council', 'It may close again', 'the mayor said', 'bridge over the Ouse']) await call(page, 'tag', { quote }, 'claim');
      await saved(page);
      const before = await work(page);
      await call(page, 'open', { text: `Bridge opens\n\n${corrected}`, id: 'corrected' });
      await exact(page);
      const { list } = await work(page);
      assert.equal(list.length, before.list.length, 'none is lost');
      const anchors = Object.fromEntries(list.map(one => [one.quote, one.anchor]));
      for (const quote of ['It may close again', 'bridge over the Ouse']) assert.equal(anchors[quote], 'found', `${quote} is there`);
      for (const quote of ['opened on Friday', 'according to the council', 'the mayor said']) assert.notEqual(anchors[quote], 'found', `${quote} is not`);
      await scene.leave(page);
      await scene.nothingLost(await scene.visit({ address: scene.home }));
    },
  },
  E12: {
    what: 'NUL, separators, byte-order marks, and letters written in two ways', act: async (page, scene) => {
      for (const [nth, note] of NAUGHTY.entries()) scene.seen.add(await call(page, 'tag', { start: nth * 9, end: nth * 9 + 8 }, 'claim', { note }));
      await remember(page, scene);
      assert.deepEqual((await work(page)).list.map(one => one.note).filter(Boolean).sort(), [...NAUGHTY, JSON.parse(scene.promised.list.get(scene.ids[0])).note].sort());
      const fresh = await scene.browser.newContext(), file = await exported(page), before = await bytes(page);
      const other = new Scene(scene.browser, fresh, scene.host), empty = await other.visit();
      await importing(empty, file);
      assert.equal(await bytes(empty), before, 'the same after a file');
      await fresh.close();
      await call(page, 'open', { text: 'Bridge opens\n\nThe caf\u00e9 and the cafe\u0301 opened\u2028on Friday.', id: 'twins' });
      const letters = [...await text(page)];
      for (const quote of ['caf\u00e9', 'cafe\u0301']) { const at = letters.join('').indexOf(quote); await call(page, 'tag', { start: at, end: at + quote.length }, 'claim'); }
      await quotesAreExact(page);
      await saved(page);
      const twins = await bytes(page);
      await page.reload();
      await ready(page);
      assert.equal(await bytes(page), twins);
      await page.goto(scene.home);
      await page.reload();
      await ready(page);
    },
    expect: saved,
  },
  E13: {
    what: 'an import with __proto__, constructor and prototype in it', act: async (page, scene) => {
      const file = JSON.parse(await exported(page)), polluted = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},';
      for (const one of file.first.items) one.id = one.id.replace(/.$/, last => last === '0' ? '1' : '0');
      await importing(page, JSON.stringify(file).replaceAll('{', `{${polluted}`));
      assert.equal(await page.evaluate(() => [({}).polluted, [].polluted, Object.prototype.polluted, (() => {}).polluted].some(Boolean)), false);
      await exact(page);
      await remember(page, scene);
    },
    expect: saved,
  },
  E14: {
    what: '200,000 brackets, imported and stored', data: async scene => {
      const key = `press-loupe/1/${placeOf(scene)}/a/${uuid(0)}`;
      scene.bad = ['['.repeat(2e5)];
      scene.badKeys = [key];
      await storing(scene, { [key]: scene.bad[0] });
    },
    act: async (page, scene) => {
      await setAside.act(page, scene);
      for (const text of ['['.repeat(2e5), '{"a":'.repeat(2e5), `{"type":"AnnotationCollection","first":${'['.repeat(1e5)}${']'.repeat(1e5)}}`]) assert.match((await importing(page, text)).refusal, sentence);
    },
    expect: setAside.expect, after: stillThere,
  },
  E15: {
    what: 'an import of 500 MB, of 51 MB, and one that is stopped', act: async (page, scene) => {
      const large = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'press-loupe-large-')), 'large.json'), before = await bytes(page);
      fs.writeFileSync(large, '');
      fs.truncateSync(large, 500 * 1024 * 1024);
      try {
        await page.getByRole('button', { name: 'Import' }).click();
        await page.getByLabel('Choose a file to import').setInputFiles(large);
        assert.match(await alertOf(page, /50 MB/), /large/);
        await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      } finally { fs.rmSync(path.dirname(large), { recursive: true }); }
      const long = await page.evaluate(async () => {
        const at = performance.now();
        const refusal = await document.querySelector('press-loupe').loupe.import('x'.repeat(51 * 1024 * 1024)).then(() => null, error => `${error.constructor.name}: ${error.message}`);
        return { refusal, took: performance.now() - at };
      });
      assert.match(long.refusal, /50( MB|,000,000)/);
      scene.tell(`51 MB were refused in ${long.took.toFixed(0)} ms`);
      const file = await collection(page, 2000);
      const stopped = await page.evaluate(async file => {
        const stop = new AbortController(), heard = [];
        const end = await document.querySelector('press-loupe').loupe.import(file, { signal: stop.signal, onprogress: (...told) => { heard.push(told.length); stop.abort(); } }).then(() => 'done', error => error.name);
        return { end, heard: heard.length };
      }, file);
      assert.equal(stopped.end, 'AbortError');
      assert.ok(stopped.heard > 0, 'it said how far it was');
      assert.equal(await bytes(page), before, 'nothing of it came in');
      await mark(page);
    },
    expect: saved,
  },
  E16: {
    what: 'numbers at the ends of what there is', data: scene => storing(scene, Object.fromEntries(['1e400', '-0', '9007199254740993', '-1', '0.5', '1e2'].map((number, nth) => [`press-loupe/1/${placeOf(scene)}/a/${uuid(nth)}`, sealed(uuid(nth), `"v":1,"r":${number},"t":"claim","s":${number},"e":6,"q":"SAMPLE","c":"${NOW}"`)]))),
    act: async (page, scene) => {
      await exact(page);
      const file = JSON.parse(await exported(page));
      for (const number of ['1e400', '-0', '9007199254740993', 'NaN', '-1', '0.5', 'Infinity', '1E1']) {
        const one = structuredClone(file.first.items.find(one => JSON.stringify(one).includes(CLAIM)));
        one.id = `urn:uuid:${uuid(100 + number.length)}`;
        const text = JSON.stringify({ ...file, first: { ...file.first, items: [one] } }).replace(/"start":\d+/g, `"start":${number}`);
        const { refusal, found } = await importing(page, text);
        assert.ok(sentence.test(refusal ?? '') || found, `${number} is refused or found`);
        await exact(page);
      }
      await remember(page, scene);
    },
    expect: saved,
  },
  E17: {
    what: 'the same key twice', data: async scene => {
      scene.twice = [`press-loupe/1/${placeOf(scene)}/a/${uuid(0)}`, record(0, '"t":"claim","s":0,"e":6,"q":"SAMPLE","n":"one","n":"two"')];
      await storing(scene, Object.fromEntries([scene.twice]));
      scene.seen.add(uuid(0));
    },
    act: async (page, scene) => {
      const first = await bytes(page);
      await page.reload();
      await ready(page);
      assert.equal(await bytes(page), first, 'it reads the same every time');
      assert.equal((await stored(page))[scene.twice[0]], scene.twice[1]);
      const file = await exported(page), twice = file.replace(/"id":\s*"urn:uuid:([^"]+)"/, `"id":"urn:uuid:${uuid(7)}","id":"urn:uuid:$1"`);
      assert.notEqual(twice, file);
      const looks = [];
      for (let time = 0; time < 2; time++) looks.push(await page.evaluate(text => document.querySelector('press-loupe').loupe.preview(text).then(found => found, error => error.message), twice));
      assert.deepEqual(looks[0], looks[1]);
      assert.match(JSON.stringify(looks[0]), /twice|duplicate|more than once/i, 'it is reported');
      await mark(page);
    },
    expect: saved,
  },
  E19: {
    what: 'HTML with 100,000 nested elements', act: async (page, scene) => {
      const before = await bytes(page);
      const { took, refusal } = await page.evaluate(async () => {
        const html = `${'<div>'.repeat(1e5)}Deep down.`, at = performance.now();
        const refusal = await document.querySelector('press-loupe').loupe.open({ html, id: 'deep' }).then(() => null, error => error.message);
        return { took: performance.now() - at, refusal };
      });
      scene.tell(`${refusal ? `refused (${refusal})` : 'read'} in ${took.toFixed(0)} ms`);
      assert.ok(took < 1000, 'in less than a second');
      if (refusal) assert.equal(await bytes(page), before);
      else { assert.match(await text(page), /Deep down/); await call(page, 'open', {}); }
      await mark(page);
    },
    expect: saved,
  },
  E20: {
    what: 'the same file imported twice, and one’s own export', act: async (page, scene) => {
      const before = await bytes(page), own = await exported(page);
      const added = async text => { const { found } = await importing(page, text); return [found.new, found.changed, found.refused.length]; };
      assert.deepEqual(await added(own), [0, 0, 0]);
      assert.equal(await bytes(page), before);
      const file = await collection(page, 50);
      assert.deepEqual(await added(file), [50, 0, 0]);
      const once = await bytes(page);
      assert.deepEqual(await added(file), [0, 0, 0]);
      assert.equal(await bytes(page), once);
      await remember(page, scene);
    },
    expect: saved,
  },
  E21: {
    what: 'any reading, exported and imported into an empty profile', act: async (page, scene) => {
      const seed = Number(process.env.SEED ?? 20261122);
      scene.tell(`SEED=${seed}`);
      await page.evaluate(async ([seed, notes]) => {
        const random = below => { seed = Math.imul(seed, 1664525) + 1013904223 >>> 0; return Math.floor(seed / 2 ** 32 * below); };
        const { loupe } = document.querySelector('press-loupe'), letters = [...loupe.text], made = { claim: [], source: [], speculation: [] };
        const attributes = { claim: { kind: 'event', reporting: 'mixed' }, source: { identification: 'vague', name: 'Somebody 😀' }, speculation: { certainty: 'probable' } };
        for (let nth = 0; nth < 60; nth++) {
          const start = random(letters.length - 40), end = start + 5 + random(35), tag = Object.keys(made)[random(3)];
          made[tag].push(await loupe.tag({ start, end }, tag, { note: random(2) ? notes[random(notes.length)] : '', attributes: random(2) ? attributes[tag] : {} }));
        }
        for (let nth = 0; nth < 20; nth++) await loupe.link(made.claim[random(made.claim.length)], made.source[random(made.source.length)], 'attributed-to').catch(() => {});
        for (let nth = 0; nth < 5; nth++) await loupe.delete(made.speculation.pop());
      }, [seed, NAUGHTY]);
      await remember(page, scene);
      const before = await bytes(page), file = await exported(page), fresh = await scene.browser.newContext();
      const other = new Scene(scene.browser, fresh, scene.host), empty = await other.visit();
      await importing(empty, file);
      assert.equal(await bytes(empty), before);
      await saved(empty);
      await empty.reload();
      await ready(empty);
      assert.equal(await bytes(empty), before, 'and after it was opened again');
      const bare = json => { const { generated, ...rest } = JSON.parse(json); return rest; };
      assert.deepEqual(bare(await exported(empty)), bare(file));
      await fresh.close();
    },
    expect: saved,
  },
};
