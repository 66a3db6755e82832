// Every state that a reader can see the tool in. The tests of accessibility walk through them; a new state is added here.
import { call, settled, site, visit } from './room.mjs';

const LOUPE = 'press-loupe, [data-press-loupe]';
const html = body => [200, 'text/html; charset=utf-8', body];
const RELEASE = `<h2>Harbour to close for repairs</h2>
<p>The port authority said on Monday that the harbour will close for nine days.</p>
<p>According to its engineer Ada Brandt, the north wall may fail in a storm.</p>`;
const article = element => html(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Article</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/article.css"></head>
<body><main><h1>News</h1><p>Before the release.</p>${element}<p>After the release.</p></main><script type="module" src="/some/path/press-loupe.js"></script></body></html>`);
const collection = quote => JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection',
  first: { type: 'AnnotationPage', items: [{
    id: 'urn:uuid:6a6f4f9e-7c1f-4d7e-9a53-000000000001', type: 'Annotation', body: { type: 'TextualBody', purpose: 'tagging', value: 'source' },
    target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: quote } },
  }] },
});
const PAGES = {
  '/article.css': [200, 'text/css', ':root { color-scheme: light dark; background: Canvas; color: CanvasText } body { font: 1.1rem/1.6 serif; max-width: 40rem; margin: 1rem }'],
  '/article': article(`<div data-press-loupe>${RELEASE}</div>`),
  '/readonly': article(`<div data-press-loupe data-press-loupe-start data-press-loupe-readonly data-press-loupe-annotations="/annotations.json">${RELEASE}</div>`),
  '/nothing': article(`<div data-press-loupe data-press-loupe-start data-press-loupe-readonly>${RELEASE}</div>`),
  '/trouble': article(`<div data-press-loupe data-press-loupe-annotations="/gone.json">${RELEASE}</div>`),
  '/annotations.json': [200, 'application/json', collection('Ada Brandt')],
};

/** The site with the pages that the states are on; `framing` lets its pages frame each other. */
export async function stage() {
  const strict = await site(PAGES), framing = await site(PAGES, { policy: null });
  return { ...strict, framing, close: () => { strict.close(); framing.close(); } };
}

const A = { claim: 'has left a way out of the Iraqi city', source: 'Russian Foreign Minister Sergei Lavrov', guess: 'to be ready for fighters coming from Mosul' };

/** The sample as a careful reader has it after ten minutes: overlaps, attributes, notes, links, a named source. */
export const worked = page => page.evaluate(async () => {
  const { loupe } = document.querySelector('press-loupe'), id = {};
  for (const [name, quote, tag, attributes, note] of [
    ['corridor', 'has left a way out of the Iraqi city', 'claim', { reporting: 'paraphrase' }, 'Left open by whom, and on purpose?'],
    ['lavrov', 'Russian Foreign Minister Sergei Lavrov', 'source', { identification: 'named', relation: 'independent' }],
    ['could', 'the fighters there could take it and make for Syria', 'speculation', { certainty: 'possible' }],
    ['warned', 'he warned', 'source'],
    ['ring', 'not been encircled completely', 'claim', { reporting: 'direct-quote' }],
    ['army', 'The Syrian army', 'source', { identification: 'vague' }],
    ['plan', 'Washington means to drive ISIS out of Mosul and let its fighters flood into Syria', 'claim'],
    ['doubt', 'Washington means to drive ISIS out of Mosul and let its fighters flood into Syria', 'speculation', { certainty: 'probable' }],
    ['washington', { quote: 'Washington', prefix: 'suspicion is that ' }, 'source', { identification: 'vague' }],
    ['fisk', 'Robert Fisk', 'source', { identification: 'named' }],
    ['guess', 'to be ready for fighters coming from Mosul', 'speculation', {}, 'Whose guess is this?'],
    ['fallujah', 'Iraqi forces with U.S. support took Fallujah', 'claim'],
  ]) id[name] = await loupe.tag(quote.quote ? quote : { quote }, tag, { attributes, note });
  await loupe.name(id.lavrov, 'Sergei Lavrov');
  for (const [from, to, kind] of [
    ['warned', 'lavrov', 'same-source-as'], ['corridor', 'lavrov', 'attributed-to'], ['could', 'warned', 'attributed-to'], ['ring', 'lavrov', 'attributed-to'],
    ['plan', 'army', 'attributed-to'], ['doubt', 'army', 'attributed-to'], ['plan', 'fisk', 'supported-by'], ['corridor', 'could', 'qualified-by'],
  ]) await loupe.link(id[from], id[to], kind);
  await loupe.settled();
});

const inside = (page, selector) => page.locator(LOUPE).locator(selector);
export const button = (page, name, options = { exact: true }) => page.getByRole('button', { name, ...options }).locator('visible=true').first();

/** Opens a panel by its button, or by that in the menu "More" where it has no room in the bar. */
export async function panel(page, name, title = name) {
  if (!await button(page, name).count()) await button(page, 'More').click();
  await button(page, name).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  return dialog;
}

/** Selects words of the release as any way of selecting does. */
export const select = (page, words) => page.evaluate(words => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const at = node.data.indexOf(words);
    if (at < 0 || !node.parentElement.getClientRects().length) continue;
    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection().setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
  throw new Error(`not on the page: ${words}`);
}, words);

/** Takes the annotation that quotes these words, or is said to stand so, in hand. */
export async function hold(page, words) {
  await inside(page, 'li.card').filter({ has: page.locator('.quote, .anchor').filter({ hasText: words }) }).first().evaluate(card => card.click());
  await inside(page, 'li.card[data-hand]').first().waitFor();
}
const held = (page, name) => inside(page, 'li.card[data-hand]').getByRole('button', { name, exact: true });
const exported = page => page.evaluate(async selector => (await document.querySelector(selector).loupe.export('json'))[0].text(), LOUPE);
const focusRelease = page => page.evaluate(selector => document.querySelector(selector).shadowRoot.querySelector('[part=release]').focus(), LOUPE);
const start = page => page.getByRole('button', { name: 'Read with the loupe' }).click();

async function layered(page) {
  await worked(page);
  const file = await exported(page);
  await panel(page, 'Compare', 'Compare readings');
  const renamed = name => JSON.stringify(JSON.parse(file.replaceAll('"value":"source"', '"value":"claim"').replaceAll('"value": "source"', '"value": "claim"')), (key, value) => key === 'creator' ? { type: 'Person', name } : value);
  await page.getByLabel('Choose readings to compare').setInputFiles(['Ada', 'Bo'].map(name => ({ name: `${name}.jsonld`, mimeType: 'application/ld+json', buffer: Buffer.from(renamed(name)) })));
  await page.getByRole('heading', { name: 'How far the readers agree' }).waitFor();
}
const unfold = async page => {
  for (const details of await page.getByRole('dialog').locator('details').all()) await details.evaluate(details => { details.open = true; });
};
async function many(page) {
  const words = Array.from({ length: 3_000 }, (_, nth) => `word${nth}`);
  await call(page, 'open', { text: `Many words\n\n${Array.from({ length: 100 }, (_, nth) => words.slice(nth * 30, nth * 30 + 30).join(' ')).join('\n\n')}` });
  const tags = ['claim', 'source', 'speculation'];
  const file = JSON.stringify(Array.from({ length: 1_000 }, (_, nth) => ({
    type: 'Annotation', id: `urn:uuid:00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`, body: { purpose: 'tagging', value: tags[nth % 3] },
    target: { selector: [{ type: 'TextQuoteSelector', exact: `word${nth * 3} word${nth * 3 + 1}` }] },
  })));
  await page.evaluate(file => document.querySelector('press-loupe').loupe.import(file).then(() => {}), file);
  await settled(page);
}
/** One passage that has changed, one that may be at two places, one that is gone. */
async function astray(page) {
  await call(page, 'open', { text: 'Bridge opens\n\nIt cost 40 million euros, the mayor said. Work will go on in May.\n\nA spokeswoman declined to comment.', id: 'bridge' });
  for (const quote of ['cost 40 million euros', 'Work will go on in May.', 'A spokeswoman declined to comment.']) await call(page, 'tag', { quote }, 'claim');
  await settled(page);
  await call(page, 'open', { text: 'Bridge opens\n\nIt cost 45 million euros, the mayor said. Work will go on in May. Work will go on in May.\n\nNobody was asked.', id: 'bridge' });
}
const showList = async page => {
  const show = button(page, 'Show list');
  if (await show.count()) await show.click();
};
const full = () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; };

/**
 * `name`; `go`, which brings a page there; `at`, the page of the stage it begins on (the standalone page without it);
 * `only`, the width under or over which there is such a state.
 */
export const STATES = [
  { name: 'first visit', go: () => {} },
  { name: 'menu "More"', isNarrow: true, go: page => button(page, 'More').click() },
  { name: 'Open', go: page => panel(page, 'Open', 'Open a release') },
  { name: 'Open, with releases read before', go: async page => { await worked(page); await call(page, 'open', { text: 'Bridge opens\n\nIt is long.' }); await call(page, 'tag', { quote: 'It is long' }, 'claim'); await settled(page); await panel(page, 'Open', 'Open a release'); } },
  { name: 'Export', go: async page => { await worked(page); await panel(page, 'Export'); } },
  { name: 'Export, copied', go: async page => { await worked(page); await panel(page, 'Export'); await button(page, 'Copy').click(); } },
  { name: 'Import', go: page => panel(page, 'Import') },
  { name: 'Import with a preview', go: async page => {
    await worked(page);
    const file = await exported(page);
    for (const { id } of await page.evaluate(() => document.querySelector('press-loupe').loupe.list())) await call(page, 'delete', id);
    await panel(page, 'Import');
    await page.getByLabel('Choose a file to import').setInputFiles({ name: 'reading.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(file) });
    await page.getByRole('dialog').locator('.found').waitFor();
  } },
  { name: 'Import of a bad file', go: async page => {
    await panel(page, 'Import');
    await page.getByLabel('Choose a file to import').setInputFiles({ name: 'bad.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from('{') });
    await page.getByText('Nothing was imported').first().waitFor();
  } },
  { name: 'Help', go: page => panel(page, 'Help') },
  { name: 'Kept on this device', go: async page => { await worked(page); const kept = /kept on this device/i; if (!await button(page, kept, {}).count()) await button(page, 'More').click(); await button(page, kept, {}).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'Summary of nothing', go: page => panel(page, 'Summary') },
  { name: 'Summary with everything unfolded', go: async page => { await worked(page); await panel(page, 'Summary'); await page.locator('dialog svg.map').waitFor(); await page.locator('dialog svg.strip').waitFor(); await unfold(page); } },
  { name: 'Compare', go: page => panel(page, 'Compare', 'Compare readings') },
  { name: 'Compare with two readers', go: async page => { await layered(page); await unfold(page); } },
  { name: 'other readers in the text', go: async page => { await layered(page); await button(page, 'Close').click(); await hold(page, A.claim); } },
  { name: 'Annotated text', go: async page => { await worked(page); if (await button(page, 'More').count()) { await button(page, 'More').click(); await button(page, 'Annotated text').click(); } else { await panel(page, 'Summary'); await button(page, 'Annotated text').click(); } await page.getByRole('dialog', { name: 'Annotated text' }).locator('mark').first().waitFor(); } },
  { name: 'Find a passage', go: async page => { await focusRelease(page); await page.keyboard.press('f'); await page.getByLabel('It begins with').fill('the'); await page.getByRole('dialog').getByText('passages or more').waitFor(); } },
  { name: 'toolbar on a selection', go: async page => { await select(page, A.claim); await page.getByRole('toolbar').waitFor(); } },
  { name: 'toolbar with a claim in hand', go: async page => { await worked(page); await hold(page, A.claim); await select(page, 'U.S.-backed operation'); await page.getByRole('toolbar').waitFor(); } },
  { name: 'list of twelve', go: async page => { await worked(page); await showList(page); } },
  { name: 'claim in hand', go: async page => { await worked(page); await hold(page, A.claim); } },
  { name: 'claim in hand, its attributes', go: async page => { await worked(page); await hold(page, A.claim); await held(page, 'Attributes').click(); await inside(page, '.more summary').click(); } },
  { name: 'claim in hand, its passage to be changed', go: async page => { await worked(page); await hold(page, A.claim); await held(page, 'Change passage').click(); } },
  { name: 'claim in hand, what to link it to', go: async page => { await worked(page); await hold(page, A.claim); await held(page, 'Link to source…').click(); await page.getByRole('combobox', { name: /^Link: / }).waitFor(); } },
  { name: 'claim in hand, nothing to link it to', go: async page => { await worked(page); await hold(page, A.claim); await held(page, 'Link to source…').click(); await page.getByRole('combobox', { name: /^Link: / }).fill('nobody'); } },
  { name: 'claim in hand, its note written', go: async page => { await worked(page); await hold(page, A.claim); await held(page, 'Edit note').click(); await page.getByLabel('Note', { exact: true }).waitFor(); } },
  { name: 'source in hand, its attributes', go: async page => { await worked(page); await hold(page, A.source); await held(page, 'Attributes').click(); } },
  { name: 'speculation in hand, its attributes', go: async page => { await worked(page); await hold(page, A.guess); await held(page, 'Attributes').click(); } },
  { name: 'a thousand annotations', isCrowded: true, go: async page => { await many(page); await showList(page); } },
  { name: 'filter by tag', go: async page => { await worked(page); await showList(page); await button(page, /^Claims/, {}).click(); await inside(page, '.about summary').evaluate(summary => summary.click()); } },
  { name: 'filter by source', go: async page => { await worked(page); await hold(page, 'Russian Foreign Minister'); await held(page, 'Claims of this source').click(); await showList(page); } },
  { name: 'filter: paragraphs not yet looked at', go: async page => { await worked(page); await showList(page); await button(page, /^Not yet looked at/, {}).click(); } },
  { name: 'nothing found', go: async page => { await worked(page); await showList(page); await page.getByRole('searchbox').fill('no such words'); await button(page, 'Show all').waitFor(); } },
  { name: 'storage is full', init: full, go: async page => { await call(page, 'tag', { quote: A.claim }, 'claim'); await page.getByText('Not saved').locator('visible=true').first().waitFor(); } },
  { name: 'a passage that has changed', go: async page => { await astray(page); await hold(page, 'its words have changed'); } },
  { name: 'a passage that may be at two places', go: async page => { await astray(page); await hold(page, 'may be at several places'); } },
  { name: 'a passage that is gone', go: async page => { await astray(page); await hold(page, 'no longer in the text'); } },
  { name: 'a notice', go: async page => { await panel(page, 'Open', 'Open a release'); await page.getByLabel('An address').fill('http://127.0.0.1:1/x'); await button(page, 'Open the address').click(); await page.locator('.notice').first().waitFor(); await button(page, 'Close').click(); }, tolerates: /Failed to load|Content Security Policy|Refused to connect|ERR_|violates/ },
  { name: 'ways to step', go: async page => { await focusRelease(page); await page.keyboard.press('Shift+Tab'); await page.getByRole('button', { name: 'Step through sentences' }).focus(); } },
  { name: 'stepping', go: async page => { await worked(page); await focusRelease(page); await page.keyboard.press('Enter'); await page.keyboard.press('ArrowDown'); await page.keyboard.press('ArrowDown'); await inside(page, '.frame rect').first().waitFor(); } },
  { name: 'a release from right to left', go: async page => { await call(page, 'open', { html: '<html lang="ar" dir="rtl"><body><article><h1>افتتاح الجسر الجديد</h1><p>افتتحت المدينة الجسر الجديد يوم الجمعة، وفقا للمجلس البلدي. وقد تغلق المدينة الجسر مرة أخرى في الشتاء المقبل بسبب أعمال الصيانة.</p></article></body></html>' }); await call(page, 'tag', { quote: 'افتتحت المدينة الجسر الجديد يوم الجمعة' }, 'claim'); await hold(page, 'افتتحت'); } },
  { name: 'Embed, its preview refused', go: async page => { if (!await button(page, 'Embed').count()) await button(page, 'More').click(); await button(page, 'Embed').click(); await page.getByText('Nothing can be shown here').waitFor(); }, tolerates: /frame/ },
  { name: 'Embed', isFraming: true, go: async page => { if (!await button(page, 'Embed').count()) await button(page, 'More').click(); await button(page, 'Embed').click(); await page.getByRole('dialog').waitFor(); await unfold(page); await page.frameLocator('dialog iframe').locator('press-loupe h1, [data-press-loupe] h1').first().waitFor(); } },
  { name: 'quiet in an article', at: '/article', go: page => page.getByRole('button', { name: 'Read with the loupe' }).waitFor() },
  { name: 'in an article with the loupe on', at: '/article', go: async page => { await start(page); } },
  { name: 'in an article, a claim in hand', at: '/article', go: async page => { await start(page); await call(page, 'tag', { quote: 'the harbour will close for nine days' }, 'claim'); await hold(page, 'the harbour will close'); } },
  { name: 'in an article, toolbar on a selection', at: '/article', go: async page => { await start(page); await select(page, 'the north wall may fail'); await page.getByRole('toolbar').waitFor(); } },
  { name: 'in an article, Export', at: '/article', go: async page => { await start(page); await call(page, 'tag', { quote: 'the harbour will close for nine days' }, 'claim'); await panel(page, 'Export'); } },
  { name: 'read-only', at: '/readonly', go: async page => { await hold(page, 'Ada Brandt'); } },
  { name: 'read-only, with nothing marked', at: '/nothing', go: async page => { await showList(page); } },
  { name: 'what the page has wrong', at: '/trouble', go: page => page.getByText('Pressloupe:').waitFor(), tolerates: /404|Pressloupe:/ },
  { name: 'in a frame page', at: '/some/path/embed.html?src=./index.html&start', go: page => page.getByRole('region', { name: 'Release' }).waitFor(), tolerates: /404/ },
  { name: 'the tool does not come', waits: false, tolerates: /./, init: () => { delete window.WebAssembly; }, go: page => page.locator('[data-press-loupe-failed]').waitFor() },
  { name: 'the report as a file', go: async page => {
    await worked(page);
    const report = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('report'))[0].text());
    await page.goto('about:blank');
    await page.setContent(report);
  } },
  { name: 'the annotated release as a file', go: async page => {
    await worked(page);
    const report = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('html'))[0].text());
    await page.goto('about:blank');
    await page.setContent(report);
  } },
];

/** Whether there is such a state at a width; the menu "More" gives way to the bar where that has room. */
export const isThere = (state, width) => !state.isNarrow || width < 1024;

/** A page in a state. */
export async function enter(browser, host, state, options = {}) {
  const { init, tolerates, waits } = state;
  const { origin, address } = state.isFraming ? host.framing : host;
  const page = await visit(browser, state.at ? origin + state.at : address, {
    tolerates, waits: waits ?? true, ...options, init: async page => { if (init) await page.addInitScript(init); },
  });
  await state.go(page);
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 250))));
  return page;
}
