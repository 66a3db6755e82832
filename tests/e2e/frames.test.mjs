// The frame page in the pages that hold it: its height under the loaders that newsrooms have, what it shows, and whom
// it tells what.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launch } from './room.mjs';
import { newsroom, otherHost, pressHost } from './frames/hosts.mjs';
import { among, asking, PARENTS, plain, protocolOf } from './frames/parents.mjs';

const sentence = 'The ministry confirmed the figures on Monday, according to a spokesman who asked not to be named. ';
const SHORT = ['text/markdown', `# A short release\n\n${sentence}\n`];
const LONG = ['text/markdown', `# A long release\n\n${`${sentence.repeat(4)}\n\n`.repeat(12)}`];
const HIGHER_THAN_ANY_RELEASE_HERE_PIXELS = 20_000;

let browser, press, other, news;
const pages = {}, articles = {};
before(async () => {
  browser = await launch();
  press = await pressHost(pages);
  other = await otherHost({ '/short.md': SHORT, '/long.md': LONG });
  news = await newsroom(articles);
});
after(async () => { await browser.close(); for (const host of [press, other, news]) host.close(); });
afterEach(async () => { for (const context of browser.contexts()) await context.close(); });

const reset = () => {
  for (const at of Object.keys(pages)) delete pages[at];
  Object.assign(pages, { '/short.md': SHORT, '/long.md': LONG });
  press.asked.length = other.asked.length = 0;
};
const frameAddress = (query = {}) => `${press.origin}/embed.html?${new URLSearchParams({ src: 'short.md', ...query })}`;

/** Opens an article; the frame page in it, and what anything in it complains about. */
async function open(html, { width = 800, height = 700, tolerates } = {}) {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage(), complaints = [];
  page.on('pageerror', error => complaints.push(String(error.stack ?? error)));
  page.on('console', message => { if (['error', 'warning'].includes(message.type()) && !tolerates?.test(message.text())) complaints.push(message.text()); });
  articles['/article'] = { html };
  await page.goto(`${news.origin}/article`);
  const frame = await until(() => page.frames().find(one => one.url().includes('/embed.html')), 'the frame page is there');
  await frame.locator('press-loupe, main > p:not(.late)').first().waitFor({ state: 'attached' });
  return { page, frame, complaints };
}

async function until(holds, what, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await holds();
    if (answer) return answer;
    if (Date.now() > end) throw new assert.AssertionError({ message: `did not come: ${what}` });
    await new Promise(done => setTimeout(done, 30));
  }
}

const content = frame => frame.evaluate(() => document.querySelector('main').getBoundingClientRect().height);
const given = page => page.locator('iframe').evaluate(frame => frame.clientHeight);
const heard = page => page.evaluate(() => heard);
const released = frame => frame.evaluate(() => document.querySelector('press-loupe').loupe.ready.then(() => {}));
const said = frame => frame.locator('main').innerText();
const hasMarked = frame => frame.evaluate(() => document.querySelector('press-loupe').loupe.text.includes('confirmed the figures'));

/** The frame is as high as what is in it, and stays so. */
async function fits(page, frame, when) {
  let last = [];
  await until(async () => {
    const now = [await given(page), await content(frame)], isSame = now.join() === last.join();
    last = now;
    return isSame && Math.abs(now[0] - now[1]) <= 2;
  }, `${when}: frame and content as high as each other`).catch(error => { throw new assert.AssertionError({ message: `${error.message} (${last.join(' and ')} px)` }); });
  await new Promise(done => setTimeout(done, 150));
  assert.deepEqual([await given(page), await content(frame)], last, `${when}: nothing moves any more`);
  assert.ok(last[0] < HIGHER_THAN_ANY_RELEASE_HERE_PIXELS, `${when}: not higher than the release can be`);
  return last[0];
}

for (const [name, parent] of Object.entries(PARENTS)) test(`${name} gives the frame the height of its content`, { timeout: 60_000 }, async () => {
  reset();
  const { page, frame, complaints } = await open(parent.page(frameAddress({ theme: 'light' })), { width: 320, tolerates: parent.tolerates });
  await released(frame);
  assert.ok(await hasMarked(frame), 'the release is shown');
  for (const width of [320, 800]) {
    await page.setViewportSize({ width, height: 700 });
    const at = `${width} px wide, `, first = await fits(page, frame, `${at}at first`);
    // What WordPress gives ends at 1000 px, which a test of its own is about.
    const isLow = name === 'WordPress';
    await frame.evaluate(size => { document.querySelector('main').style.fontSize = size; }, isLow ? '150%' : '300%');
    await until(async () => await given(page) > first, `${at}growth`);
    await fits(page, frame, `${at}larger letters`);
    await frame.evaluate(() => { document.querySelector('main').style.fontSize = ''; });
    await until(async () => await given(page) === first, `${at}the height as it was`);
    if (isLow) continue;
    await frame.evaluate(() => document.querySelector('press-loupe').setAttribute('src', 'long.md'));
    await until(async () => await given(page) > first + 400, `${at}the height of a longer release`);
    await fits(page, frame, `${at}a longer release`);
    await frame.evaluate(() => document.querySelector('press-loupe').setAttribute('src', 'short.md'));
    await until(async () => await given(page) === first, `${at}the height of the short release`);
  }
  const kinds = new Set((await heard(page)).map(protocolOf));
  assert.deepEqual([...kinds], [parent.speaks], 'it is told in its own protocol and in no other');
  assert.deepEqual(complaints, []);
});

test('a frame of the page’s own site is measured by open-iframe-resizer itself', { timeout: 60_000 }, async () => {
  reset();
  pages['/article.html'] = ['text/html', '<!doctype html><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,"><link rel="stylesheet" href="article.css"><iframe src="embed.html?src=long.md" title="Release"></iframe><script type="module" src="article.js"></script>'];
  pages['/article.css'] = ['text/css', 'body { margin: 0 } iframe { border: 0; width: 100% }'];
  pages['/article.js'] = ['text/javascript', `import { initialize } from '/lib.js'; initialize({}, 'iframe');`, {}];
  pages['/lib.js'] = ['text/javascript', await (await fetch(`${news.origin}/lib/@open-iframe-resizer/core/dist/index.js`)).text()];
  pages['/article.html'].push({ 'content-security-policy': '' });
  const context = await browser.newContext({ viewport: { width: 800, height: 700 } }), page = await context.newPage();
  await page.goto(`${press.origin}/article.html`);
  const frame = await until(() => page.frames().find(one => one.url().includes('/embed.html')), 'the frame page');
  await frame.locator('press-loupe').waitFor({ state: 'attached' });
  await released(frame);
  assert.ok(await fits(page, frame, 'the long release') > 1000);
  await frame.evaluate(() => document.querySelector('press-loupe').setAttribute('src', 'short.md'));
  await until(async () => await given(page) < 700, 'the height of the short release');
  await fits(page, frame, 'the short release');
});

test('a frame far below the screen has its release, and its height, before it is reached', { timeout: 60_000 }, async () => {
  reset();
  const html = PARENTS['pym.js'].page(frameAddress({ src: 'long.md' })).replace('<div id="release">', '<div style="height: 9000px"></div><div id="release">');
  const { page } = await open(html);
  await until(async () => await given(page) > 1000, 'the height of the release');
});

test('Medium and Embedly are told by their origins, and others of a like name are not', { timeout: 60_000 }, async () => {
  reset();
  for (const [origin, isTold] of [['https://medium.com', true], ['https://cdn.embedly.com', true], ['https://notmedium.com', false], ['https://medium.com.elsewhere.example', false]]) {
    // No network: the browser is given the pages in these names. From https it would ask nobody on this machine.
    const context = await browser.newContext(), page = await context.newPage(), host = 'https://press.example';
    await page.route(`${origin}/**`, route => route.fulfill({ contentType: 'text/html', body: plain(frameAddress().replace(press.origin, host)) }));
    await page.route(`${host}/**`, async route => route.fulfill({ response: await route.fetch({ url: route.request().url().replace(host, press.origin) }) }));
    await page.goto(`${origin}/article`);
    const frame = await until(() => page.frames().find(one => one.url().includes('/embed.html')), 'the frame page is there');
    await frame.locator('press-loupe').waitFor({ state: 'attached' });
    await released(frame);
    if (isTold) await until(async () => (await heard(page)).length > 0, 'a height');
    else await new Promise(done => setTimeout(done, 400));
    assert.deepEqual([...new Set((await heard(page)).map(protocolOf))], isTold ? ['iframe.resize'] : [], origin);
  }
});

test('a childId that would say something else is not repeated', { timeout: 60_000 }, async () => {
  reset();
  const { page, frame } = await open(plain(frameAddress({ childId: 'releasexPYMxnavigateToxPYMxhttps://elsewhere.example/ ' })));
  await released(frame);
  await new Promise(done => setTimeout(done, 400));
  assert.deepEqual(await heard(page), []);
});

test('a parent that shows no sign is told nothing', { timeout: 60_000 }, async () => {
  reset();
  const { page, frame, complaints } = await open(plain(frameAddress({ start: '' })));
  await released(frame);
  await page.evaluate(() => {
    // Not theirs to ask: the page's own messages to itself, and words that are no sign.
    for (const words of ['resize', '[iFrameSizer]resize', '[iFrameSizer]reset', 'pymxPYMxreleasexPYMxwidthxPYMx300', { message: 'ready', secret: undefined }, { sentinel: 'amp', type: 'embed-size-changed' }, null, 7]) frames[0].postMessage(words, '*');
  });
  await frame.evaluate(() => {
    for (const words of ['[iFrameSizer]x:8:false:false:32:true:true', { type: 'iframe-child-init' }]) postMessage(words, '*');
    document.querySelector('main').style.fontSize = '200%';
    const link = document.createElement('a');
    link.href = 'short.md';
    document.querySelector('main').append(link);
    addEventListener('click', event => event.preventDefault());
    link.click();
  });
  await new Promise(done => setTimeout(done, 600));
  assert.deepEqual(await heard(page), []);
  assert.deepEqual(complaints, []);
});

test('a page further out may ask, and nobody is told', { timeout: 60_000 }, async () => {
  reset();
  articles['/inner'] = { html: plain(frameAddress()) };
  const { page, frame } = await open(asking(`${news.origin}/inner`));
  await released(frame);
  await new Promise(done => setTimeout(done, 500));
  assert.deepEqual(await heard(page), []);
  assert.deepEqual(await page.frames().find(one => one.url().endsWith('/inner')).evaluate(() => heard), []);
});

test('a height is addressed to the parent’s origin, and to any only where that has none', { timeout: 60_000 }, async () => {
  reset();
  for (const [headers, expected] of [[{}, news.origin], [{ 'content-security-policy': 'sandbox allow-scripts' }, '*']]) {
    const context = await browser.newContext(), page = await context.newPage();
    await page.addInitScript(() => {
      const around = window.parent;
      if (around === window) return;
      window.told = [];
      window.parent = { postMessage: (words, origin) => { told.push(origin); around.postMessage(words, origin); } };
    });
    articles['/article'] = { html: PARENTS['pym.js'].page(frameAddress({ parentUrl: 'https://elsewhere.example/' })), headers };
    await page.goto(`${news.origin}/article`);
    await until(async () => (await heard(page)).length > 0, 'a height');
    const frame = page.frames().find(one => one.url().includes('/embed.html'));
    assert.deepEqual([...new Set(await frame.evaluate(() => told))], [expected]);
  }
});

test('a release of another origin is shown only if the host’s list has it', { timeout: 60_000 }, async () => {
  reset();
  const address = frameAddress({ src: `${other.origin}/long.md` }), tolerates = /embed-allow\.json|404/;
  {
    const { frame } = await open(plain(address), { tolerates });
    const words = await said(frame);
    assert.match(words, /Nothing from http:\/\/127\.0\.0\.1:\d+ is shown here/);
    assert.ok(words.includes(other.origin) && words.includes(press.origin) && words.includes('is not among them'), words);
    assert.equal(await frame.locator('press-loupe').count(), 0);
    assert.deepEqual(other.asked, [], 'nothing was fetched there');
  }
  for (const [list, expected] of [[[news.origin], 'is not among them'], [{}, 'could not be read'], ['nonsense', 'could not be read'], [[`${other.origin}.example`, '*', null, 7], 'is not among them']]) {
    pages['/embed-allow.json'] = ['application/json', JSON.stringify(list).replace('"nonsense"', 'nonsense')];
    const { frame } = await open(plain(address), { tolerates });
    assert.ok((await said(frame)).includes(expected), `${JSON.stringify(list)}: ${await said(frame)}`);
    assert.equal(await frame.locator('press-loupe').count(), 0);
  }
  assert.deepEqual(other.asked, [], 'nothing was fetched there');
  pages['/embed-allow.json'] = ['application/json', JSON.stringify([`${other.origin}/`])];
  const { frame, complaints } = await open(plain(address), { tolerates });
  await released(frame);
  assert.ok(await hasMarked(frame));
  assert.deepEqual(other.asked, ['/long.md']);
  assert.deepEqual(complaints, []);
});

test('the list is asked for only where it is needed', { timeout: 60_000 }, async () => {
  reset();
  const { frame } = await open(plain(frameAddress()));
  await released(frame);
  assert.ok(!press.asked.includes('/embed-allow.json'), press.asked.join(' '));
});

test('annotations of another origin are refused like a release', { timeout: 60_000 }, async () => {
  reset();
  const { frame } = await open(plain(frameAddress({ annotations: `${other.origin}/annotations.json` })), { tolerates: /embed-allow\.json|404/ });
  assert.match(await said(frame), /Nothing from .* is shown here/);
  assert.equal(await frame.locator('press-loupe').count(), 0);
  assert.deepEqual([...other.asked, ...press.asked.filter(at => at.endsWith('.md'))], [], 'nor is the release fetched');
});

test('an address of the host that leads to another origin shows nothing of it', { timeout: 60_000 }, async () => {
  reset();
  pages['/onward.md'] = ['text/plain', '', { location: `${other.origin}/long.md` }];
  const { frame } = await open(plain(frameAddress({ src: 'onward.md' })), { tolerates: /./ });
  await until(() => press.asked.includes('/onward.md'), 'the address is asked for');
  await new Promise(done => setTimeout(done, 500));
  assert.deepEqual(other.asked, []);
  assert.doesNotMatch(await said(frame), /confirmed the figures/);
});

test('a copy of the page with a release in its markup shows that one, wherever it is', { timeout: 60_000 }, async () => {
  reset();
  const copy = (await (await fetch(`${press.origin}/embed.html`)).text()).replaceAll('"./', '"../');
  for (const src of [`${press.origin}/short.md`, `${other.origin}/short.md`]) {
    pages['/copies/embed.html'] = ['text/html', copy.replace('<main>', `<main data-src="${src}">`)];
    const { frame, complaints } = await open(plain(`${press.origin}/copies/embed.html?src=../long.md`));
    await released(frame);
    assert.equal(await frame.locator('press-loupe').getAttribute('src'), src);
    assert.ok(await hasMarked(frame));
    assert.deepEqual(complaints, []);
  }
  pages['/copies/embed.html'] = ['text/html', copy];
  pages['/embed-allow.json'] = ['application/json', JSON.stringify([other.origin])];
  const { frame } = await open(plain(`${press.origin}/copies/embed.html?src=${other.origin}/short.md`));
  await released(frame);
  assert.ok(press.asked.includes('/embed-allow.json') && await hasMarked(frame), 'the list is that beside the scripts');
});

test('what is no address is said, and so is that none was given', { timeout: 60_000 }, async () => {
  reset();
  for (const [query, expected] of [
    [{ src: 'javascript:alert(1)' }, /“javascript:alert\(1\)”, given as src, is not an address/],
    [{ src: 'data:text/html,<h1>A release</h1>' }, /is not an address/],
    [{ src: 'http://' }, /is not an address/],
    [{ src: 'file:///etc/hostname' }, /is not an address/],
    [{ src: '' }, /No release is named.*embed\.html\?src=ADDRESS/],
  ]) {
    const { frame, complaints } = await open(plain(frameAddress(query)));
    assert.match(await said(frame), expected);
    assert.equal(await frame.locator('press-loupe').count(), 0);
    assert.deepEqual(complaints, []);
  }
});

test('the query sets the options that there are, and nothing else', { timeout: 60_000 }, async () => {
  reset();
  const options = {
    'release-id': 'budget', issuer: 'The ministry', readonly: '', annotations: 'annotations.json', tags: 'claim source', 'label-claim': 'Says', 'label-source': 'Who',
    'label-speculation': 'Perhaps', 'label-start': 'Read closely', lang: 'de', theme: 'dark', storage: 'none', launcher: 'none',
  };
  pages['/annotations.json'] = ['application/json', '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:9b4a30b1-8d5c-4b8e-9a2b-0d6f4f2f6a10","type":"AnnotationCollection","total":0}'];
  const { frame } = await open(plain(frameAddress({ ...options, start: 'false', onclick: 'alert(1)', style: 'color: red', class: 'x', layout: 'page', id: 'y', 'data-press-loupe-ignore': '', 'label-onload': 'z' })), { tolerates: /./ });
  const attributes = await frame.locator('press-loupe').evaluate(loupe => Object.fromEntries([...loupe.attributes].map(({ name, value }) => [name, value])));
  for (const own of ['style', 'data-opened']) delete attributes[own];
  assert.deepEqual(attributes, { ...options, src: `${press.origin}/short.md`, annotations: `${press.origin}/annotations.json` });
  assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
});

test('in a sandbox it works, and nothing is kept', { timeout: 60_000 }, async () => {
  reset();
  const { page, frame, complaints } = await open(plain(frameAddress({ start: '' }), 'sandbox="allow-scripts"'));
  await released(frame);
  assert.ok(await hasMarked(frame));
  assert.equal(await frame.evaluate(() => { try { return typeof localStorage; } catch (error) { return error.name; } }), 'SecurityError');
  const state = await frame.evaluate(async () => {
    const { loupe } = document.querySelector('press-loupe');
    await loupe.tag({ quote: 'confirmed the figures' }, 'claim');
    await loupe.settled();
    const [file] = await loupe.export('json');
    return [loupe.state.name, (await file.text()).includes('confirmed the figures')];
  });
  assert.deepEqual(state, ['not-saved', true]);
  assert.deepEqual(await heard(page), []);
  assert.deepEqual(complaints, []);
});

test('in a sandbox whose host does not let others load its scripts, the page says so', { timeout: 60_000 }, async () => {
  reset();
  const closed = await pressHost(pages, { isOpen: false });
  try {
    const context = await browser.newContext(), page = await context.newPage();
    articles['/article'] = { html: plain(`${closed.origin}/embed.html?src=short.md`, 'sandbox="allow-scripts"') };
    await page.goto(`${news.origin}/article`);
    const line = page.frameLocator('iframe').getByText('Access-Control-Allow-Origin');
    await line.waitFor({ timeout: 6000 });
    assert.equal(await line.evaluate(one => getComputedStyle(one).visibility), 'visible');
  } finally { closed.close(); }
});

test('without JavaScript there is a sentence', { timeout: 60_000 }, async () => {
  reset();
  const context = await browser.newContext({ javaScriptEnabled: false }), page = await context.newPage();
  await page.goto(frameAddress());
  await page.getByText('They need JavaScript').waitFor({ timeout: 6000 });
});

test('with the loupe in hand the frame keeps room for it', { timeout: 60_000 }, async () => {
  reset();
  const { page, frame } = await open(PARENTS['pym.js'].page(frameAddress()));
  await released(frame);
  const low = await fits(page, frame, 'as it came');
  assert.ok(low < 416);
  await frame.getByRole('button', { name: 'Read with the loupe' }).click();
  await until(async () => await given(page) > low, 'room');
  assert.equal(await fits(page, frame, 'in hand'), 416);
  await frame.getByRole('button', { name: 'Done', exact: true }).click();
  await until(async () => await given(page) === low, 'the height of the release alone');
  assert.equal(await fits(page, frame, 'put down'), low);
});

test('the end of a release is not under the bar', { timeout: 60_000 }, async () => {
  reset();
  const { page, frame } = await open(PARENTS['pym.js'].page(frameAddress({ src: 'long.md', start: '' })), { width: 320 });
  await released(frame);
  await fits(page, frame, 'in hand');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await until(() => frame.evaluate(() => document.querySelector('press-loupe').style.getPropertyValue('--press-loupe-seen-bottom') === '0px'), 'the end of the frame');
  const [end, bar] = await frame.evaluate(() => {
    const loupe = document.querySelector('press-loupe'), text = [...loupe.querySelectorAll('p')].at(-1);
    return [text.getBoundingClientRect().bottom, loupe.shadowRoot.querySelector('[part~="bar"]').getBoundingClientRect().top];
  });
  assert.ok(end <= bar, `the text ends at ${end} px, the bar begins at ${bar} px`);
});

test('WordPress gives 1000 px at most: the rest is reached by scrolling', { timeout: 60_000 }, async () => {
  reset();
  const { page, frame } = await open(PARENTS.WordPress.page(frameAddress({ src: 'long.md' })));
  await released(frame);
  await until(async () => await given(page) === 1000, 'the height that WordPress gives at most');
  assert.ok(await content(frame) > 1000);
  await page.locator('iframe').hover({ position: { x: 200, y: 300 } });
  await page.mouse.wheel(0, 100_000);
  await until(() => frame.evaluate(() => document.querySelector('main').getBoundingClientRect().bottom <= innerHeight + 1), 'the end of the release on screen');
  await frame.evaluate(() => document.querySelector('press-loupe').setAttribute('src', 'short.md'));
  await until(async () => await given(page) < 1000, 'the height of the short release');
  await fits(page, frame, 'the short release');
  assert.equal(await frame.evaluate(() => getComputedStyle(document.body).overflowY), 'visible');
});

test('in WordPress a link to the host is the parent’s to follow', { timeout: 60_000 }, async () => {
  reset();
  const { page, frame } = await open(PARENTS.WordPress.page(frameAddress()));
  await frame.evaluate(() => {
    for (const address of ['short.md', 'https://elsewhere.example/', '#here']) {
      const link = document.createElement('a');
      link.href = address;
      document.querySelector('main').append(link);
      link.addEventListener('click', event => { link.dataset.left = event.defaultPrevented; });
      addEventListener('click', event => { link.dataset.left = event.defaultPrevented; event.preventDefault(); }, { once: true });
      link.click();
    }
  });
  await until(async () => (await heard(page)).some(data => data.message === 'link'), 'the link');
  assert.deepEqual((await heard(page)).filter(data => data.message === 'link'), [{ message: 'link', value: `${press.origin}/short.md`, secret: 'aB3dE6gH9k' }]);
});

test('how much of a tall frame is hidden is known while the loupe is in hand', { timeout: 60_000 }, async () => {
  reset();
  const { page, frame } = await open(among(frameAddress({ src: 'long.md', start: '' }), 300, 2000, 'style="height: 3000px"'), { height: 700 });
  const seen = () => frame.evaluate(() => ['top', 'bottom'].map(edge => document.querySelector('press-loupe').style.getPropertyValue(`--press-loupe-seen-${edge}`)).join(' '));
  const comes = (expected, what) => until(async () => await seen() === expected, `${what}: ${expected}`).catch(async error => { throw new assert.AssertionError({ message: `${error.message}, but ${await seen()}` }); });
  await comes('0px 2600px', 'the top of the frame');
  await page.evaluate(() => scrollTo(0, 1000));
  await comes('700px 1600px', 'its middle');
  const bar = await frame.locator('[part~="bar"]').boundingBox();
  assert.ok(bar.y >= 0 && bar.y + bar.height <= 700 + 1, `the bar is on the screen: ${JSON.stringify(bar)}`);
  await page.evaluate(() => scrollTo(0, 2900));
  await comes('2600px 0px', 'its end');
  await page.evaluate(() => { document.querySelector('iframe').style.height = '300px'; scrollTo(0, 0); });
  await comes('0px 0px', 'all of a low frame');
  await page.evaluate(() => { document.querySelector('iframe').style.height = '3000px'; });
  await comes('0px 2600px', 'a tall one again');
  await frame.evaluate(() => document.querySelector('press-loupe').removeAttribute('start'));
  await comes('0px 0px', 'put down');
});
