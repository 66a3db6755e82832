// Every format of Export, by the panel and by the script interface.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { call, launch, links, list, site, text, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const FORMATS = [
  ['json', 'JSON (Web Annotation)', [['application/ld+json', 'bridge-opens.jsonld']]],
  ['csv', 'CSV (spreadsheet)', [['text/csv', 'bridge-opens.csv']]],
  ['brat', 'brat standoff', [['text/plain', 'bridge-opens.txt'], ['text/plain', 'bridge-opens.ann']]],
  ['doccano', 'doccano (JSON Lines)', [['application/jsonl', 'bridge-opens.jsonl']]],
  ['label-studio', 'Label Studio (JSON)', [['application/json', 'bridge-opens.label-studio.json']]],
  ['markdown', 'Markdown report', [['text/markdown', 'bridge-opens.md']]],
  ['html', 'HTML page with marks', [['text/html', 'bridge-opens.html']]],
  ['report', 'Report (HTML)', [['text/html', 'bridge-opens.report.html']]],
  ['sources', 'Sources table (CSV)', [['text/csv', 'bridge-opens.sources.csv']]],
];
const RELEASE = 'Bridge opens\n\nThe 😀 bridge might close again, Ada Brandt said.\n\n=1+1 <b>more</b> | it is it.';

/** A page with a release that is hard to write, and a claim, a source, a speculation and a formula on it. */
async function room(options) {
  const page = await visit(browser, host.address, options);
  await call(page, 'open', { text: RELEASE });
  const [claim, source] = [await call(page, 'tag', { quote: 'The 😀 bridge might close again' }, 'claim', { note: '=When?\n“Again”, "again"?' }), await call(page, 'tag', { quote: 'Ada Brandt' }, 'source')];
  await call(page, 'tag', { quote: 'might close again, Ada' }, 'speculation');
  await call(page, 'tag', { quote: '=1+1 <b>more</b>' }, 'claim');
  await call(page, 'link', claim, source, 'attributed-to');
  return page;
}

/** What the script interface gives: names, media types, contents, and what is left out. */
const exported = (page, format) => page.evaluate(async format => {
  const files = await document.querySelector('press-loupe').loupe.export(format);
  // A file's own `text()` leaves the byte order mark out.
  const content = async file => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  return { files: await Promise.all(files.map(async file => ({ name: file.name, type: file.type, content: await content(file) }))), leftOut: files.leftOut };
}, format);
const still = content => content.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d+ \w+ \d{4}, \d\d:\d\d UTC/g, 'a moment');
/** As a text field has it: line feeds alone, and no byte order mark, which belongs to a file. */
const shown = content => still(content).replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

test('the script interface writes every format, and the words at its places are the quotes', async () => {
  const page = await room();
  const all = [...await text(page)], listed = await list(page);
  const expected = listed.map(one => [one.tag, one.start, one.end]);
  assert.equal(expected.length, 4);
  const quote = (start, end) => all.slice(start, end).join('');
  for (const [format, , files] of FORMATS) {
    const { files: written, leftOut } = await exported(page, format);
    assert.deepEqual(written.map(file => [file.type, file.name]), files);
    assert.deepEqual(leftOut, { annotations: [], cues: [], links: [] });
  }
  const only = async format => (await exported(page, format)).files[0].content;

  const doccano = JSON.parse(await only('doccano'));
  assert.equal(doccano.text, all.join(''));
  assert.deepEqual(doccano.entities.map(one => [one.label, one.start_offset, one.end_offset]), expected);
  for (const one of doccano.entities) assert.equal(quote(one.start_offset, one.end_offset), one.quote);

  const [task] = JSON.parse(await only('label-studio'));
  const regions = task.annotations[0].result.filter(one => one.type === 'labels');
  assert.deepEqual(regions.map(one => [one.value.labels[0], one.value.start, one.value.end]), expected);
  for (const { value } of regions) assert.equal(quote(value.start, value.end), value.text);
  assert.deepEqual(task.annotations[0].result.filter(one => one.type === 'relation').map(one => [one.from_id, one.to_id, one.labels[0]]), (await links(page)).map(one => [one.from, one.to, one.kind]));

  const [words, lines] = (await exported(page, 'brat')).files.map(file => file.content);
  assert.equal(words, all.join(''));
  const bounds = [...lines.matchAll(/^T\d+\t(Claim|Source|Speculation) (\d+) (\d+)\t(.*)$/gm)];
  assert.deepEqual(bounds.map(([, tag, start, end]) => [tag.toLowerCase(), +start, +end]), expected);
  for (const [, , start, end, words] of bounds) assert.equal(quote(start, end), words);
  assert.match(lines, /^E1\tAttribution:T5 Content:T1 Source:T3$/m);

  const table = await only('csv');
  assert.ok(table.startsWith('\ufeffitem,id,tag,'));
  assert.equal(table.split('\r\n').length, 1 + 4 + 1 + 1);
  assert.match(table, /"'=1\+1 <b>more<\/b>"/);
  assert.match(table, /"'=When\?\n“Again”, ""again""\?"/);

  const report = await only('markdown');
  assert.match(report, /^# Bridge opens$/m);
  assert.match(report, /“=1\+1 \\<b\\>more\\<\/b\\>”/);
  fine(page);
});

test('a format that there is not is refused with the list of those there are', async () => {
  const page = await visit(browser, host.address);
  const message = await page.evaluate(() => document.querySelector('press-loupe').loupe.export('docx').catch(error => `${error.constructor.name}: ${error.message}`));
  assert.match(message, /^TypeError: "docx"/);
  for (const [format] of FORMATS) assert.ok(message.includes(`"${format}"`), format);
  fine(page);
});

test('the panel shows, copies and downloads every format, and makes it only when it is chosen', async () => {
  const page = await room({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' }), choice = dialog.getByLabel('Format');
  assert.equal(await choice.inputValue(), 'json', 'what Import reads comes first');
  assert.deepEqual(await choice.locator('option').allInnerTexts(), FORMATS.map(([, label]) => label));
  const sentences = new Set();
  for (const [format, label, files] of FORMATS) {
    await choice.selectOption({ label });
    const { files: written } = await exported(page, format);
    const boxes = dialog.locator('textarea');
    for (let tries = 0; tries < 50 && await boxes.count() !== files.length; tries++) await page.waitForTimeout(20);
    assert.equal(await boxes.count(), files.length);
    const names = files.length === 1 ? ['The same as text'] : files.map(([, name]) => `The same as text (.${name.split('.').at(-1)})`);
    for (const [nth, name] of names.entries()) {
      assert.equal(await boxes.nth(nth).inputValue(), await dialog.getByLabel(name, { exact: true }).inputValue());
      assert.equal(still(await boxes.nth(nth).inputValue()), shown(written[nth].content));
      const copy = files.length === 1 ? 'Copy' : `Copy (.${files[nth][1].split('.').at(-1)})`;
      await dialog.getByRole('button', { name: copy, exact: true }).click();
      await dialog.getByText('Copied', { exact: true }).waitFor();
      assert.equal(shown(await page.evaluate(() => navigator.clipboard.readText())), shown(written[nth].content));
    }
    const downloads = [];
    page.on('download', download => downloads.push(download));
    await dialog.getByRole('button', { name: 'Download' }).click();
    for (let tries = 0; tries < 50 && downloads.length < files.length; tries++) await page.waitForTimeout(100);
    page.removeAllListeners('download');
    assert.deepEqual(downloads.map(download => download.suggestedFilename()).sort(), files.map(([, name]) => name).sort());
    for (const download of downloads) {
      const { content } = written.find(file => file.name === download.suggestedFilename());
      assert.equal(still(fs.readFileSync(await download.path(), 'utf8')), still(content), 'byte for byte');
    }
    const described = await choice.getAttribute('aria-describedby');
    sentences.add(await dialog.locator(`#${described}`).innerText());
  }
  assert.equal(sentences.size, FORMATS.length, 'each is described in a sentence of its own');
  fine(page);
});

test('what an annotation tool cannot hold is said', async () => {
  const page = await room();
  const file = JSON.stringify({ type: 'Annotation', body: { purpose: 'tagging', value: 'claim' }, target: { selector: { type: 'TextQuoteSelector', exact: 'never said here' } } });
  await call(page, 'import', file);
  const [gone] = (await list(page)).filter(one => one.anchor === 'orphan');
  for (const format of ['brat', 'doccano', 'label-studio']) {
    const { files, leftOut } = await exported(page, format);
    assert.deepEqual(leftOut, { annotations: [gone.id], cues: [], links: [] });
    assert.ok(files.every(file => !file.content.includes('never said here')));
  }
  for (const format of ['json', 'csv', 'markdown', 'html', 'report', 'sources']) assert.ok((await exported(page, format)).files[0].content.includes('never said here'), format);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' }), sentence = dialog.getByText('Left out, having no place in the text: 1 annotation.');
  assert.equal(await sentence.count(), 0);
  await dialog.getByLabel('Format').selectOption('brat');
  await sentence.waitFor();
  fine(page);
});

for (const format of ['html', 'report']) test(`the page that is exported as ${format} stands alone: it asks for nothing, runs nothing, and its marks are the passages`, async () => {
  const page = await room();
  const expected = (await list(page)).map(one => [one.tag, one.quote]);
  const [{ content }] = (await exported(page, format)).files;
  const other = await page.context().newPage(), asked = [], said = [];
  other.on('request', request => asked.push(request.url()));
  other.on('console', message => said.push(message.text()));
  other.on('pageerror', error => said.push(String(error)));
  await other.route('http://page.test/', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: content }));
  await other.goto('http://page.test/');
  assert.deepEqual(asked.filter(url => !url.endsWith('/favicon.ico')), ['http://page.test/']);
  assert.deepEqual(said, []);
  const marks = await other.evaluate(() => {
    const words = new Map;
    const walk = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
      if (node.parentElement.closest('sup')) continue;
      for (let mark = node.parentElement.closest('mark'); mark; mark = mark.parentElement.closest('mark')) {
        const id = mark.getAttribute('aria-details');
        words.set(id, [mark.className, (words.get(id)?.[1] ?? '') + node.data]);
      }
    }
    return [...words].sort(([one], [two]) => one.slice(1) - two.slice(1)).map(([, said]) => said);
  });
  assert.deepEqual(marks, expected);
  assert.equal(await other.locator('article b, script').count(), 0, 'the release’s markup is text');
  // Whoever follows a number comes to the note, and back.
  await other.locator('[role="doc-noteref"][aria-label="claim 1"]').click();
  assert.match(other.url(), /#a1$/);
  await other.locator('#a1 [role="doc-backlink"]').click();
  assert.match(other.url(), /#p1$/);
  await other.close();
  fine(page);
});
