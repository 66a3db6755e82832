// Imports the samples into a Label Studio that runs, and looks at what its editor marks: node read_label_studio.mjs FOLDER.
// ADDRESS, EMAIL and PASSWORD are those of the server; CHROMIUM is the browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const { ADDRESS = 'http://127.0.0.1:8080', EMAIL, PASSWORD, CHROMIUM = '/usr/bin/chromium' } = process.env;
const [, config] = /```xml\n([\s\S]*?)```/.exec(readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8'));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1500, height: 1100 } });
await page.goto(`${ADDRESS}/user/login/`);
await page.fill('input[name=email]', EMAIL);
await page.fill('input[name=password]', PASSWORD);
await Promise.all([page.waitForURL(url => !url.pathname.includes('login')), page.click('button[type=submit], input[type=submit]')]);

const ask = (method, path, body) => page.evaluate(async ([method, path, body]) => {
  const [, token] = /csrftoken=([^;]+)/.exec(document.cookie) ?? [];
  const answer = await fetch(path, { method, headers: { 'content-type': 'application/json', 'x-csrftoken': token }, body });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}, [method, path, body]);
const kinds = results => results.map(one => [one.type, one.from_name, one.from_id, one.to_id, one.labels].join()).sort();

for (const name of ['full', 'hard', 'empty']) {
  const file = readFileSync(`${process.argv[2]}/${name}.label-studio.json`, 'utf8');
  const given = JSON.parse(file)[0].annotations[0].result;
  const project = await ask('POST', '/api/projects/', JSON.stringify({ title: name, label_config: config }));
  await ask('POST', `/api/projects/${project.id}/import`, file);
  const [task] = await ask('GET', `/api/projects/${project.id}/export?exportType=JSON`);
  assert.deepEqual(task.annotations[0].result, given, 'it gives back what it was given');

  await page.goto(`${ADDRESS}/projects/${project.id}/data?task=${task.id}`);
  await page.waitForFunction(() => window.Htx?.annotationStore?.selected);
  await page.waitForTimeout(3000);
  const { results, marked } = await page.evaluate(() => {
    const annotation = window.Htx.annotationStore.selected;
    const words = region => region._spans.map(span => span.textContent).join('');
    return { results: annotation.serializeAnnotation(), marked: annotation.regions.map(words) };
  });
  assert.deepEqual(kinds(results), kinds(given), 'the editor has every result');
  const spans = results => results.filter(one => one.type === 'labels').map(one => [one.value.start, one.value.end, one.value.labels[0]].join()).sort();
  assert.deepEqual(spans(results), spans(given));
  // A line feed is a line break in the editor, and has no text.
  const quotes = given.filter(one => one.type === 'labels').map(one => one.value.text.replaceAll('\n', ''));
  assert.deepEqual(marked.sort(), quotes.sort(), 'what it marks are the quotes');
  console.log(`Label Studio, ${name}: ${given.length} results, ${marked.length} passages marked as expected`);
}
await browser.close();
