import { clickOn, launch, site, visit, toolbar } from './room.mjs';
const browser = await launch(), host = await site();
const out = n => `/tmp/shots-touch/${n}.png`;
for (const [name, opts, dark] of [['p', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }], ['pd', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, colorScheme: 'dark' }], ['d', { viewport: { width: 1440, height: 900 } }], ['dd', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }], ['w', { viewport: { width: 1030, height: 700 } }], ['fc', { viewport: { width: 1100, height: 700 }, forcedColors: 'active' }]]) {
  const page = await visit(browser, host.address, opts);
  const spot = words => page.evaluate(words => { const w = document.createTreeWalker(document.querySelector('press-loupe'), NodeFilter.SHOW_TEXT); for (let n; (n = w.nextNode());) { const at = n.data.indexOf(words); if (at < 0 || !n.parentElement.getClientRects().length) continue; const r = new Range(); r.setStart(n, at + 1); r.setEnd(n, at + 2); const b = r.getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2]; } }, words);
  const tap = async words => { const [x, y] = await spot(words); if (opts.hasTouch) await page.touchscreen.tap(x, y); else await page.mouse.click(x, y); await page.waitForTimeout(350); };
  await page.screenshot({ path: out(name + '0') });
  if (!opts.hasTouch) { await page.getByRole('button', { name: 'More' }).click(); await page.screenshot({ path: out(name + '1') }); }
  await page.getByRole('button', { name: 'Choose by tapping' }).last().click();
  await page.waitForTimeout(200);
  if (opts.hasTouch) await page.screenshot({ path: out(name + '1') });
  await tap('operation'); await page.mouse.move(0, 0);
  await page.screenshot({ path: out(name + '2') });
  await tap('Iraqi city');
  await page.screenshot({ path: out(name + '3') });
  await toolbar(page).getByRole('button', { name: /^Claim/ }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: out(name + '4') });
  await page.getByRole('button', { name: 'Done choosing' }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: out(name + '5') });
  await page.getByRole('button', { name: 'End of the passage' }).click();
  await page.waitForTimeout(200);
  await page.screenshot({ path: out(name + '6') });
  await page.context().close();
}
await browser.close(); host.close();
