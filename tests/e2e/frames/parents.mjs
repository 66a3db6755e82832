// Pages that hold the frame page, each with the loader that a newsroom has: the real one where npm has it, else a few
// lines that do to its messages what it does. Each keeps what it was told in `heard`.
const written = value => JSON.stringify(value).replaceAll('<', '\\u003c');
const attribute = value => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const page = (...parts) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>An article</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { border: 0; width: 100%; vertical-align: top }</style>
<script>window.heard = []; addEventListener('message', ({ data, source }) => { if (source !== window) heard.push(data); });</script>
${parts.join('\n')}`;
const iframe = (address, more = '') => `<iframe src="${attribute(address)}" title="Press release" ${more}></iframe>`;
const script = lines => `<script>${lines}</script>`;
const module = lines => `<script type="module">${lines}</script>`;
const library = path => `<script src="/lib/${path}"></script>`;

/** Gives the frame that spoke the height that `height` finds in what it said. */
const listener = height => script(`addEventListener('message', ({ data, source }) => {
  const height = (${height})(data);
  for (const frame of document.querySelectorAll('iframe')) if (height !== undefined && frame.contentWindow === source) frame.style.height = height + 'px';
});`);
const resizing = (address, query) => `${address}&resize=${encodeURIComponent(query)}`;

// It writes to its frame also before that is there, when the browser refuses it.
const EARLY = /does not match the recipient window's origin \('http:\/\/localhost:/;

// Each with the protocol in which it hears a height; and what it says on the console all the same.
export const PARENTS = {
  'pym.js': {
    speaks: 'pym',
    page: address => page('<div id="release"></div>', library('pym.js/dist/pym.v1.js'), script(`new pym.Parent('release', ${written(address)}, {});`)),
  },
  'pym.js by data-pym-src': {
    speaks: 'pym',
    page: address => page(`<div data-pym-src="${attribute(address)}">Loading</div>`, library('pym.js/dist/pym.v1.js')),
  },
  'pym.js with a sandbox': {
    speaks: 'pym',
    page: address => page(`<div data-pym-src="${attribute(address)}" data-pym-sandbox="allow-scripts"></div>`, library('pym.js/dist/pym.v1.js')),
  },
  'iframe-resizer 4': {
    speaks: 'iframe-resizer',
    tolerates: EARLY,
    page: address => page(iframe(address), library('iframe-resizer/js/iframeResizer.js'), script(`iFrameResize({}, 'iframe');`)),
  },
  'iframe-resizer 5': {
    speaks: 'iframe-resizer',
    tolerates: new RegExp(`${EARLY.source}|GPLv3 License Version`),
    page: address => page(iframe(address), library('@iframe-resizer/parent/index.umd.js'), script(`iframeResize({ license: 'GPLv3' }, 'iframe');`)),
  },
  'open-iframe-resizer': {
    speaks: 'open-iframe-resizer',
    page: address => page(iframe(address), module(`import { initialize } from '/lib/@open-iframe-resizer/core/dist/index.js'; initialize({}, 'iframe');`)),
  },
  'open-iframe-resizer for older frames': {
    speaks: 'iframe-resizer',
    page: address => page(iframe(address), module(`import { initialize } from '/lib/@open-iframe-resizer/core/dist/index.js'; initialize({ enableLegacyLibSupport: true }, 'iframe');`)),
  },
  'side-chain, told to': {
    speaks: 'amp',
    page: address => page(`<side-chain src="${attribute(resizing(address, 'amp'))}"></side-chain>`, module(`import '/lib/@nprapps/sidechain/src/index.js';`)),
  },
  'side-chain with a childId': {
    speaks: 'pym',
    page: address => page(`<side-chain src="${attribute(`${address}&childId=release`)}"></side-chain>`, module(`import '/lib/@nprapps/sidechain/src/index.js';`)),
  },
  '@newswire/frames, told to': {
    speaks: 'amp',
    page: address => page(`<div data-frame-src="${attribute(resizing(address, 'amp'))}"></div>`, library('@newswire/frames/dist/frames.umd.js'), script('newswireFrames.autoInitFrames();')),
  },
  '@newswire/frames on a frame that is there': {
    speaks: 'amp',
    page: address => page(iframe(address), library('@newswire/frames/dist/frames.umd.js'), script(`addEventListener('load', () => newswireFrames.observeIframe(document.querySelector('iframe')));`)),
  },
  'amp-iframe': {
    speaks: 'amp',
    page: address => page(iframe(`${address}#amp=1`, 'sandbox="allow-scripts"'), listener(`data => data?.sentinel === 'amp' && data.type === 'embed-size' ? data.height : undefined`)),
  },
  'Datawrapper’s listener, told to': {
    speaks: 'datawrapper',
    page: address => page(iframe(resizing(address, 'datawrapper')), listener(`data => data?.['datawrapper-height'] && Object.values(data['datawrapper-height'])[0]`)),
  },
  'iframe.resize, told to': {
    speaks: 'iframe.resize',
    page: address => page(iframe(resizing(address, 'iframe.resize')), listener(`data => {
      const said = typeof data === 'string' && data.startsWith('{') ? JSON.parse(data) : {};
      return said.context === 'iframe.resize' && said.src === document.querySelector('iframe').src ? said.height : undefined;
    }`)),
  },
  WordPress: {
    speaks: 'wordpress',
    page: address => page(iframe(`${address}#?secret=aB3dE6gH9k`, 'sandbox="allow-scripts" security="restricted" scrolling="no"'),
      listener(`data => data?.message === 'height' && data.secret === 'aB3dE6gH9k' ? Math.min(1000, Math.max(200, data.value)) : undefined`)),
  },
};

/** In which protocol a message is. */
export const protocolOf = data => {
  if (typeof data === 'string') {
    if (/^pymxPYMx\S+xPYMxheightxPYMx\d+$/.test(data)) return 'pym';
    if (/^\[iFrameSizer\][^:]+:\d+:\d+:(init|resizeObserver)/.test(data)) return 'iframe-resizer';
    if (data.startsWith('{') && JSON.parse(data).context === 'iframe.resize') return 'iframe.resize';
  } else if (data.type === 'iframe-resized') return 'open-iframe-resizer';
  else if (data.sentinel === 'amp' && data.type === 'embed-size') return 'amp';
  else if (data['datawrapper-height']) return 'datawrapper';
  else if (data.secret && ['height', 'link'].includes(data.message)) return 'wordpress';
  return `none that is known: ${JSON.stringify(data)}`;
};

/** A page that holds the frame and says nothing to it. */
export const plain = (address, more) => page(iframe(address, more));
/** The same with something before and after the frame, of these heights. */
export const among = (address, before, after, more) => page(`<div style="height: ${before}px">Before</div>`, iframe(address, more), `<div style="height: ${after}px">After</div>`);
/** A page that holds a page which holds the frame, and asks the frame itself for its height. */
export const asking = address => page(iframe(address), script(`setInterval(() => {
  for (const words of ['[iFrameSizer]x:8:false:false:32:true:true', { type: 'iframe-child-init' }, { sentinel: 'amp', type: 'frames-init' }]) frames[0].frames[0]?.postMessage(words, '*');
}, 50);`));
