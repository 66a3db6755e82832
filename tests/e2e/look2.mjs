import { clickOn, launch, site, visit, call, settled } from './room.mjs';
const browser = await launch(), host = await site();
const S = { corridor: 'has left a way out of the Iraqi city', lavrov: 'Russian Foreign Minister Sergei Lavrov', could: 'the fighters there could take it and make for Syria', plan: 'Washington means to drive ISIS out of Mosul and let its fighters flood into Syria', army: 'The Syrian army', enc: 'not been encircled completely', hope: 'I hope they were just unable to do so rather than unwilling', fal: 'Iraqi forces with U.S. support took Fallujah' };
const read = async (page, marks, name) => { for (const [q, t, note] of marks) await call(page, 'tag', { quote: S[q] }, t, { note }); await settled(page); };
const exported = async (name, marks) => {
  const page = await visit(browser, host.address);
  await page.getByRole('button', { name: 'Kept on this device' }).click();
  await page.getByLabel('Your name').fill(name); await page.getByLabel('Your name').press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await read(page, marks);
  const f = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('json'))[0].text());
  await page.context().close(); return f;
};
const anna = await exported('Anna Köhler', [['corridor', 'claim'], ['lavrov', 'source'], ['could', 'claim'], ['plan', 'speculation', 'Only suspected.'], ['army', 'source'], ['hope', 'speculation']]);
const bo = await exported('Bo', [['corridor', 'claim'], ['lavrov', 'source'], ['plan', 'claim'], ['fal', 'claim'], ['enc', 'claim']]);
for (const [name, width, height, colorScheme] of [['d', 1440, 900, 'light'], ['dd', 1440, 900, 'dark'], ['m', 1024, 800, 'light'], ['p', 360, 740, 'light']]) {
  const page = await visit(browser, host.address, { viewport: { width, height }, colorScheme });
  await read(page, [['corridor', 'claim'], ['lavrov', 'source'], ['could', 'speculation'], ['plan', 'speculation'], ['army', 'source']]);
  if (width < 1024) await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Compare', exact: true }).locator('visible=true').click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/look/c-${name}-0.png` });
  await page.getByLabel('Choose readings to compare').setInputFiles([['anna.jsonld', anna], ['bo.jsonld', bo]].map(([name, content]) => ({ name, mimeType: 'application/ld+json', buffer: Buffer.from(content) })));
  await page.waitForTimeout(700);
  const scroll = y => page.evaluate(y => { const d = document.querySelector('press-loupe').shadowRoot.querySelector('dialog'); d.scrollTop = y; }, y);
  console.log(name, await page.evaluate(() => { const d = document.querySelector('press-loupe').shadowRoot.querySelector('dialog'); return [...d.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > d.getBoundingClientRect().right).map(e => e.localName + '.' + e.className).slice(0, 8); }));
  for (const nth of [0, 1, 2]) { await scroll(nth * (height - 100)); await page.waitForTimeout(150); await page.screenshot({ path: `/tmp/look/c-${name}-${nth + 1}.png` }); }
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/look/c-${name}-4.png` });
  await page.context().close();
}
await browser.close(); host.close();
