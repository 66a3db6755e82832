// What is made to run in the reader's page does not run, wherever it comes in.
//
// Without a Content-Security-Policy, so that it is the tool that keeps it out and not the policy; then a sample with
// the strictest one, which must have nothing to report.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch, loaded, SHARED, site, visit } from './room.mjs';

const FILE = path.join(SHARED, 'data/hostile/html-vectors.jsonl');
const payloads = fs.existsSync(FILE)
  ? fs.readFileSync(FILE, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line).payload)
  : null;
const missing = !payloads && `${FILE} is not there`;

/** How many payloads come in before the page is looked over from top to bottom. */
const BATCH = 120;
/** How many pages share the work: one for each core of a small machine. */
const PAGES = 2;

let browser, bare, strict;
before(async () => {
  browser = await launch();
  bare = await site({ '/throw-away.html': [200, 'text/html; charset=utf-8', '<!doctype html><title>Throw-away</title><body>'] }, { policy: null });
  strict = await site();
});
after(async () => { await browser?.close(); bare?.close(); strict?.close(); });

/** In every page and frame, before anything else: notes whatever only a script would do, and text that is parsed as HTML. */
function detector() {
  const seen = { ran: [], parsed: [], violations: [] };
  Object.defineProperty(window, 'seen', { value: seen });
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    window[name] = (...given) => { seen.ran.push(`${name}(${given.map(String).join()})`.slice(0, 80)); };
  }
  // A script or a handler that throws has run; an element that does not load has a target other than the window.
  window.addEventListener('error', event => { if (event.target === window) seen.ran.push(`error: ${event.message}`); });
  window.addEventListener('unhandledrejection', event => { seen.ran.push(`rejection: ${event.reason}`); });
  document.addEventListener('securitypolicyviolation', event => seen.violations.push(`${event.violatedDirective}: ${event.sample}`));
  const live = that => !(that instanceof Document) || that.defaultView;
  for (const owner of [Element.prototype, ShadowRoot.prototype]) {
    for (const name of ['innerHTML', 'outerHTML']) {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      if (own) Object.defineProperty(owner, name, { ...own, set(html) { seen.parsed.push(name); own.set.call(this, html); } });
    }
  }
  for (const [owner, ...names] of [
    [Element.prototype, 'insertAdjacentHTML', 'setHTMLUnsafe', 'setHTML'], [ShadowRoot.prototype, 'setHTMLUnsafe', 'setHTML'],
    [Range.prototype, 'createContextualFragment'], [Document, 'parseHTMLUnsafe'], [Document.prototype, 'write', 'writeln'],
  ]) {
    for (const name of names) {
      const own = owner[name];
      if (own) owner[name] = function (...given) { if (live(this)) seen.parsed.push(name); return own.apply(this, given); };
    }
  }
}

/** In the tool's page: brings payloads in by every way there is, and looks the page over. */
function harness() {
  const host = document.querySelector('press-loupe'), { loupe } = host, shadow = host.shadowRoot;
  const HTML = 'http://www.w3.org/1999/xhtml', SVG = 'http://www.w3.org/2000/svg';
  const words = list => new Set(list.split(' '));
  const RELEASE = words('div h1 h2 p blockquote ul li span time');
  const ROOM = words('aside b blockquote button dd del dialog div dl dt form h2 h3 input kbd label li ol option p select slot span textarea ul');
  const plain = /^[\w .,:;/+-]*$/, any = /^/s;
  const RELEASE_VALUES = {
    slot: /^opened$/, class: /^(press-loupe-release|facts)$/, dir: /^auto$/, lang: /^[A-Za-z0-9-]+$/, 'data-kind': /^[a-z-]+$/,
    'data-press-loupe-ignore': /^$/, datetime: /^\d{4}-\d\d-\d\d$/,
  };
  const ROOM_VALUES = {
    ...Object.fromEntries([...words('part class role id for type tabindex spellcheck readonly rows autocomplete inputmode accept dir name value min max')].map(name => [name, plain])),
    open: /^$/, hidden: /^$/, lang: /^[A-Za-z0-9-]+$/, placeholder: any, title: any, style: /^((--)?[a-z-]+: ?(-?[\d.]+(px|%)|translateY\(-?\d+px\)|none);? ?)*$/,
  };
  const ICON_VALUES = { class: /^icon$/, viewBox: plain, fill: plain, stroke: plain, 'stroke-width': plain, 'stroke-linecap': plain, 'stroke-linejoin': plain, 'aria-hidden': plain, d: plain };
  const PICTURE = words('svg g rect path circle text title');
  const PICTURE_VALUES = {
    ...Object.fromEntries([...words('class role width height viewBox x y cx cy r rx d transform tabindex stroke-width stroke-dasharray font-family font-size font-weight text-anchor pointer-events lang')].map(name => [name, /^[\w .,:;/+()%-]*$/])),
    'aria-label': any,
  };
  const wrong = (element, names, values, open = () => false) => {
    if (element.namespaceURI !== HTML || !names.has(element.localName)) return `<${element.localName}>`;
    for (const { name, value } of element.attributes) if (!(values[name]?.test(value) || open(name))) return `${name}="${value}"`;
    return null;
  };
  const inIcon = element => element.namespaceURI === SVG && element.closest('button, div')
    && (element.localName === 'svg' || (element.localName === 'path' && element.parentNode.localName === 'svg'))
    && [...element.attributes].every(({ name, value }) => ICON_VALUES[name]?.test(value));
  const inPicture = element => element.namespaceURI === SVG && PICTURE.has(element.localName) && element.closest('.picture, .curves')
    && [...element.attributes].every(({ name, value }) => PICTURE_VALUES[name]?.test(value) || /^data-[a-z]+$/.test(name));
  const described = element => [...element.attributes].map(({ name, value }) => `${name}=${value}`).join();
  const own = new Map([...document.querySelectorAll('*')].map(element => [element, described(element)]));
  const globals = new Set(Object.getOwnPropertyNames(window)), { title } = document, address = location.href.split('#')[0];

  /** What is wrong with the release that is shown. */
  const inRelease = () => {
    for (const container of host.children) {
      if (own.has(container)) continue;
      for (const element of [container, ...container.querySelectorAll('*')]) {
        const what = wrong(element, RELEASE, RELEASE_VALUES);
        if (what) return `${what} in the release`;
      }
    }
    return null;
  };
  /** Everything in the document that did not come from the tool itself. */
  const risks = () => {
    const found = [inRelease()];
    for (const element of document.querySelectorAll('*')) {
      const was = own.get(element);
      if (was === undefined) { if (!element.closest('press-loupe > [slot=opened]')) found.push(`new: ${element.outerHTML.slice(0, 200)}`); continue; }
      if (element === host ? [...element.attributes].some(({ name }) => /^(on|style|src)/.test(name)) : described(element) !== was) found.push(`changed: ${described(element)}`);
    }
    for (const element of shadow.querySelectorAll('*')) {
      if (inIcon(element) || inPicture(element)) continue;
      const what = wrong(element, ROOM, ROOM_VALUES, name => /^(aria|data)-[a-z]+$/.test(name));
      if (what) found.push(`${what} among the controls`);
    }
    if (document.title !== title) found.push(`the title of the page: ${document.title}`);
    if (location.href.split('#')[0] !== address) found.push(`the address of the page: ${location.href}`);
    for (const name of Object.getOwnPropertyNames(window)) if (!globals.has(name)) found.push(`a global: ${name}`);
    for (const name in {}) found.push(`every object has: ${name}`);
    return found.filter(Boolean);
  };

  const turn = () => new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
  const noticed = () => shadow.querySelector('.notice p')?.textContent;
  const frame = () => new Promise(done => requestAnimationFrame(done));
  /** Does something that opens a release or is refused with a sentence; which of the two. */
  const outcome = async act => {
    if (noticed()) { shadow.querySelector('.notice button').click(); while (noticed()) await turn(); }
    let opened = false;
    host.addEventListener('press-loupe:ready', () => { opened = true; }, { once: true });
    act();
    const end = performance.now() + 2000;
    while (!opened && !noticed()) { if (performance.now() > end) return 'nothing'; await turn(); }
    return opened ? 'opened' : 'refused';
  };
  const transfer = (data, file) => {
    const dataTransfer = new DataTransfer();
    if (file) dataTransfer.items.add(file);
    for (const [type, words] of Object.entries(data)) dataTransfer.setData(type, words);
    return dataTransfer;
  };
  const paste = data => document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true, clipboardData: transfer(data) }));
  const drop = (data, file) => document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer(data, file) }));
  const open = what => loupe.open(what).then(() => 'opened', error => error.name === 'DataError' && / /.test(error.message) ? 'refused' : String(error));

  const counts = {}, wrongs = [];
  const came = async (way, payload, what) => {
    const answer = await what;
    counts[`${way}: ${answer}`] = (counts[`${way}: ${answer}`] ?? 0) + 1;
    const found = inRelease() ?? (seen.ran.length || seen.parsed.length || seen.violations.length ? JSON.stringify(seen) : null) ?? (/^(opened|refused|done)$/.test(answer) ? null : answer);
    if (found) wrongs.push(`${way}: ${found} from ${payload}`);
    seen.ran.length = seen.parsed.length = seen.violations.length = 0;
  };

  /** The payload as every part of an annotation that a file may have. */
  const annotation = (payload, nth) => ({
    '@context': payload, id: `${payload}#${nth}`, type: 'Annotation', motivation: payload, creator: { id: payload, name: payload }, created: payload,
    body: [{ type: 'TextualBody', purpose: 'tagging', value: ['claim', 'source', 'speculation'][nth % 3] }, { type: 'TextualBody', format: 'text/html', purpose: 'commenting', value: payload }, { id: payload, purpose: payload }],
    target: { source: payload, selector: [{ type: 'TextQuoteSelector', exact: payload, prefix: payload, suffix: payload }, { type: 'XPathSelector', value: payload }, { type: payload }] },
    attributes: { name: payload, kind: payload, [payload]: payload }, cue: { selector: { type: 'TextQuoteSelector', exact: payload } }, [payload]: payload,
  });
  const link = (payload, one, other) => ({ id: `${payload}#link`, type: 'Annotation', motivation: 'linking', kind: 'same-source-as', created: payload, target: `${one}#0`, body: `${other}#1` });

  /** Brings them in, all of them by all ways. */
  const batch = async (payloads, first) => {
    for (const [nth, payload] of payloads.entries()) {
      await came('open as HTML', payload, open({ html: payload, title: payload }));
      await came('open as Markdown', payload, open({ markdown: payload, id: payload }));
      await came('open as text', payload, open({ text: payload, title: payload, id: payload }));
      const extension = ['html', 'md', 'txt'][(first + nth) % 3];
      const file = new File([payload], `${payload}.${extension}`, { type: ['text/html', '', payload][nth % 3] });
      await came(`file .${extension}`, payload, outcome(() => drop({}, file)));
      await came('paste', payload, outcome(() => paste({ 'text/html': payload, 'text/plain': payload })));
      await came('paste of text', payload, outcome(() => paste({ 'text/plain': payload })));
      await came('drop', payload, outcome(() => drop(nth % 2 ? { 'text/html': payload } : { 'text/plain': payload, 'text/uri-list': payload })));
      const file2 = JSON.stringify({ type: 'AnnotationCollection', label: payload, creator: payload, release: { identity: payload, digest: payload, title: payload, issuer: payload, date: payload, address: payload, language: payload }, first: { type: 'AnnotationPage', items: [annotation(payload, nth)], next: payload } });
      await came('preview', payload, loupe.preview(file2).then(() => 'done', String));
      // What is loaded and fails to does so in a task of its own.
      if (nth % 20 === 0) await pause(1);
    }
    wrongs.push(...risks());

    // All of them in one release, as quotes, notes and names.
    await open({ text: payloads.map(payload => payload.replace(/\s+/g, ' ')).join('\n\n'), title: payloads[0] });
    const { blocks } = loupe.release;
    const sources = [];
    for (const [nth, payload] of payloads.entries()) {
      const { start, end } = blocks[nth % blocks.length];
      const id = await loupe.tag({ start, end }, ['claim', 'source', 'speculation'][nth % 3], { note: payload });
      if (nth % 3 === 1) { sources.push(id); await loupe.name(id, payload); }
      await came('tag by quote', payload, loupe.tag({ quote: payload, prefix: payload }, payload).then(() => 'tagged with no tag of ours', () => 'refused'));
      await came('attribute', payload, loupe.change(id, { attributes: { [payload]: payload } }).then(() => 'an attribute of no name', () => 'refused'));
    }
    for (const id of sources.slice(1)) await loupe.link(sources[0], id, 'same-source-as');
    const taken = await loupe.import(JSON.stringify([...payloads.map(annotation), ...payloads.slice(1).map(payload => link(payload, payloads[0], payloads[1]))]));
    counts['imported'] = (counts['imported'] ?? 0) + taken.new;
    await loupe.settled();
    wrongs.push(...risks());
    shadow.querySelector('li.card').click();
    for (const name of ['Open', 'Import', 'Export', 'Help']) {
      const button = [...shadow.querySelectorAll('button')].find(one => one.textContent.trim() === name || one.getAttribute('aria-label') === name || one.title === name);
      if (!button) continue;
      button.click();
      await frame();
      if (name === 'Import') {
        const field = shadow.querySelector('#imported');
        field.value = JSON.stringify(payloads.map(annotation).concat({ id: payloads[0] }));
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        [...shadow.querySelectorAll('dialog button')].find(one => one.textContent === 'Look at it').click();
        await frame();
        if (!shadow.querySelector('dialog .found')) wrongs.push('the panel “Import” says nothing of what it found');
      }
      counts[`panel ${name}`] = (counts[`panel ${name}`] ?? 0) + 1;
      wrongs.push(...risks());
      [...shadow.querySelectorAll('dialog button')].find(one => one.textContent === 'Close').click();
      await frame();
    }
    await pause(30);
    wrongs.push(...risks());
    await open({ text: 'Between two batches.' });
    localStorage.clear();
    return { counts, wrongs: wrongs.splice(0), seen };
  };
  window.hostile = { batch, risks };
  globals.add('hostile');
}

/** Brings all of `some` into one page; what came of it, with everything that anybody saw of the outside. */
async function bringIn(some, origin) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(detector);
  const left = [], page = await visit(browser, origin.address, { context });
  // The tool's own last part is the only thing that may still be asked for, and it has come.
  await loaded(page);
  page.on('request', request => left.push(`request: ${request.url()}`));
  page.on('dialog', dialog => { left.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('popup', popup => left.push(`popup: ${popup.url()}`));
  page.on('download', download => left.push(`download: ${download.url()}`));
  // The tool itself names the release in the fragment.
  page.on('framenavigated', frame => { if (frame.url().split('#')[0] !== origin.address) left.push(`navigation: ${frame.url()}`); });
  page.on('frameattached', () => left.push('frame'));
  page.on('worker', worker => left.push(`worker: ${worker.url()}`));
  await page.evaluate(harness);
  const counts = {}, wrongs = [];
  for (let at = 0; at < some.length; at += BATCH) {
    const found = await page.evaluate(([some, at]) => hostile.batch(some, at), [some.slice(at, at + BATCH), at]);
    Object.assign(counts, found.counts);
    wrongs.push(...found.wrongs, ...found.seen.ran, ...found.seen.parsed, ...found.seen.violations);
  }
  wrongs.push(...left, ...page.complaints);
  await context.close();
  return { counts, wrongs };
}

test('the detector sees a script run, and a request leave', { skip: missing }, async t => {
  const context = await browser.newContext();
  await context.addInitScript(detector);
  const page = await context.newPage();
  let asked = 0;
  await page.goto(`${bare.origin}/throw-away.html`);
  context.on('request', () => { asked += 1; });

  const plain = await page.evaluate(async () => {
    const risky = document.createElement('div');
    risky.innerHTML = '<img src=x onerror=alert(1)>';
    document.body.append(risky);
    await new Promise(done => setTimeout(done, 300));
    return seen;
  });
  assert.deepEqual(plain, { ran: ['alert(1)'], parsed: ['innerHTML'], violations: [] });
  assert.equal(asked, 1);

  // Whatever can happen to an element happens to it; a frame takes the blow where a payload leaves for elsewhere.
  let ran = 0, later = 0;
  for (let at = 0; at < payloads.length; at += BATCH) {
    const [now, after] = await page.evaluate(async some => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      // Taken before any payload can give an element the name of one of them.
      const { contentDocument: inside, contentWindow: { seen, Event } } = frame, { body } = inside, make = inside.createElement.bind(inside);
      let now = 0;
      for (const payload of some) {
        const before = seen.ran.length, box = make('div');
        box.innerHTML = payload;
        body.append(box);
        const walk = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT);
        for (let element; (element = walk.nextNode());) {
          for (const name of Element.prototype.getAttributeNames.call(element)) if (name.startsWith('on')) EventTarget.prototype.dispatchEvent.call(element, new Event(name.slice(2)));
        }
        now += seen.ran.length > before;
      }
      const before = seen.ran.length;
      await new Promise(done => setTimeout(done, 100));
      frame.remove();
      return [now, seen.ran.length - before];
    }, payloads.slice(at, at + BATCH));
    ran += now;
    later += after;
  }
  t.diagnostic(`${ran} of ${payloads.length} payloads run at once where innerHTML takes them, ${later} scripts later; ${asked} requests leave`);
  assert.ok(ran > payloads.length / 10, `${ran} of ${payloads.length}`);
  assert.ok(asked > 100, `${asked} requests`);
  await context.close();
});

test('nothing runs, nothing leaves and nothing stays, with no policy of the page to stop it', { skip: missing }, async t => {
  const begun = Date.now();
  const shares = Array.from({ length: PAGES }, (_, nth) => payloads.filter((_, at) => at % PAGES === nth));
  const found = await Promise.all(shares.map(share => bringIn(share, bare)));
  const counts = {};
  for (const one of found) for (const [way, count] of Object.entries(one.counts)) counts[way] = (counts[way] ?? 0) + count;
  t.diagnostic(`${payloads.length} payloads in ${((Date.now() - begun) / 1000).toFixed(0)} s: ${JSON.stringify(counts)}`);
  assert.deepEqual(found.flatMap(one => one.wrongs).slice(0, 20), []);
  for (const way of ['open as HTML', 'open as Markdown', 'open as text', 'paste', 'paste of text', 'drop']) {
    assert.equal((counts[`${way}: opened`] ?? 0) + (counts[`${way}: refused`] ?? 0), payloads.length, way);
    assert.ok(counts[`${way}: opened`] > payloads.length / 3, `${way} opens ${counts[`${way}: opened`]}`);
  }
});

test('fields and pictures that are named like members of a page lead no walk astray', async () => {
  const names = ['parentNode', 'firstChild', 'nextSibling', 'attributes', 'getAttribute', 'hasAttributes', 'localName', 'nodeType', 'nodeValue', 'isSameNode', 'documentElement', 'write', 'close', 'body'];
  const page = await visit(browser, strict.address);
  for (const many of [0, 6000]) {
    const html = `${names.map(name => `<form><input name=${name}><p>A form with ${name}.</form><img name=${name}>`).join('')}${'<hr>'.repeat(many)}<p>The end.`;
    const words = await page.evaluate(html => document.querySelector('press-loupe').loupe.open({ html }).then(loupe => loupe.text, error => error.message), html);
    assert.match(words, /^(A form with parentNode\.\n.*\nThe end\.|the text was not opened: .*no text.*)$/is);
  }
  assert.deepEqual(page.complaints, []);
});

test('the strictest policy has nothing to report', { skip: missing }, async () => {
  const { wrongs } = await bringIn(payloads.filter((_, nth) => nth % 10 === 0), strict);
  assert.deepEqual(wrongs.slice(0, 20), []);
});
