// The frame page: shows the release that its markup or its query names, and tells the page around it how tall it is.
//
// A height goes to the parent window and to nobody else, and in a protocol only once the parent has shown that it
// listens to it:
//
//   pym.js                  `childId` in the query, which it appends
//   amp-iframe              `#amp=1`, which it appends
//   @newswire/frames        its message "frames-init", where it watches a frame that is there already
//   WordPress               `#?secret=`, which it appends
//   iframe-resizer 4 and 5  their first message
//   open-iframe-resizer     its first message
//   Medium, Embedly         the origin of the parent
//
// Other listeners say nothing to the frame before it has spoken: Datawrapper's, those of `iframe.resize` elsewhere,
// side-chain, and the frames that @newswire/frames makes itself. There whoever embeds says it in the frame's address:
// `resize=datawrapper`, `resize=iframe.resize` or `resize=amp`; with a space between them where there are several.
const SWITCHES = ["start", "readonly"], ADDRESSES = ["src", "annotations"];
const WORDS = ["release-id", "issuer", "tags", "label-claim", "label-source", "label-speculation", "label-start", "lang", "interface-lang", "theme", "storage", "launcher"];

const given = new URLSearchParams(location.search), root = document.documentElement, main = document.querySelector("main");
const originOf = address => { try { return new URL(address).origin; } catch { return ""; } };

// Heights.

// Firefox may not say who the parent is: then who led here, else who pym.js says it was.
const around = location.ancestorOrigins?.[0] || originOf(document.referrer) || originOf(given.get("parentUrl"));
const secret = /^#\?secret=([a-z0-9]+)/i.exec(location.hash)?.[1];
// WordPress gives no frame more than this, and lets none scroll.
const MOST_IN_WORDPRESS_PIXELS = 1000;

const measured = () => Math.ceil(main.getBoundingClientRect().height);
const listeners = new Map();
const tell = name => {
  const height = measured(), { origin, say } = listeners.get(name) ?? {};
  // A frame that is not displayed has no height yet.
  if (say && height) parent.postMessage(say(height), origin);
};
const listens = (name, origin, say) => {
  if (parent === window) return;
  // A parent in a sandbox has an origin that no message can be addressed to.
  listeners.set(name, { origin: !origin || origin === "null" ? "*" : origin, say });
  tell(name);
};

let last, isWaiting = false;
const report = () => {
  isWaiting = false;
  const height = measured();
  root.toggleAttribute("data-scrolls", Boolean(secret) && height > MOST_IN_WORDPRESS_PIXELS);
  if (height === last) return;
  last = height;
  for (const name of listeners.keys()) tell(name);
};
const changed = () => {
  if (isWaiting) return;
  isWaiting = true;
  // Far from the screen a frame gets no animation frames, and its height is wanted all the same.
  const late = setTimeout(report, 200);
  requestAnimationFrame(() => { clearTimeout(late); if (isWaiting) report(); });
};

// An id that could end its place in the message, and say something else to the parent, is none.
const child = /^(?!.*xPYMx)\S+$/.exec(given.get("childId") ?? "")?.[0], resize = (given.get("resize") ?? "").split(/[\s,]+/);
const amp = height => ({ sentinel: "amp", type: "embed-size", height, width: innerWidth });
const begin = () => {
  if (child) listens("pym", around, height => `pymxPYMx${child}xPYMxheightxPYMx${height}`);
  if (secret) listens("WordPress", around, value => ({ message: "height", value, secret }));
  if (resize.includes("amp") || /[#&]amp=1(&|$)/.test(location.hash)) listens("amp", around, amp);
  if (resize.includes("datawrapper")) listens("Datawrapper", around, height => ({ "datawrapper-height": { "press-loupe": height } }));
  if (resize.includes("iframe.resize") || /^https:\/\/([^/]+\.)?(medium|embedly)\.com$/.test(around)) {
    listens("iframe.resize", around, height => JSON.stringify({ context: "iframe.resize", height, src: location.href }));
  }
};

const RESIZER = "[iFrameSizer]";
addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || !data) return;
  if (typeof data !== "string") {
    if (data.type === "iframe-child-init" || data.type === "iframe-get-child-dimensions") {
      listens("open-iframe-resizer", origin, height => ({ type: "iframe-resized", height, width: innerWidth }));
    } else if (data.sentinel === "amp" && data.type === "frames-init") listens("amp", origin, amp);
    else if (data.message === "ready" && data.secret === secret) tell("WordPress");
  } else if (data.startsWith(RESIZER)) {
    const fields = data.slice(RESIZER.length).split(":"), [id, , isWide] = fields, VERSION = 20;
    if (isWide === "true" || isWide === "false") {
      // Version 5 warns of a frame that does not name a version: it gets its own back.
      listens(RESIZER, origin, height => `${RESIZER}${id}:${height}:${innerWidth}:init:${fields[VERSION] ?? ""}`);
      // The kind of every later message, and what open-iframe-resizer waits for where it speaks this protocol.
      listens(RESIZER, origin, height => `${RESIZER}${id}:${height}:${innerWidth}:resizeObserver`);
    } else if (id === "resize" || id === "reset") tell(RESIZER);
  } else if (child && data.startsWith(`pymxPYMx${child}xPYMxwidthxPYMx`)) tell("pym");
});

// In WordPress's sandbox a link opens nothing; the page around follows those of the frame's own host.
addEventListener("click", event => {
  const link = event.composedPath().find(one => one.localName === "a");
  if (!secret || parent === window || !link || link.download || link.host !== location.host || link.pathname === location.pathname) return;
  event.preventDefault();
  parent.postMessage({ message: "link", value: link.href, secret }, around && around !== "null" ? around : "*");
});

// The part of the frame that is seen. What is fixed in it is fixed to the whole frame, which may be far taller than
// the screen; only an intersection with the implicit root is clipped by the window at the top, across origins too.
const EDGES = ["top", "bottom"], LOOK_EVERY_MILLISECONDS = 150;
const band = document.querySelector(".band"), loupe = document.createElement("press-loupe");
const hide = (...pixels) => EDGES.forEach((edge, nth) => {
  const name = `--press-loupe-seen-${edge}`, value = `${Math.max(0, Math.round(pixels[nth]))}px`;
  if (loupe.style.getPropertyValue(name) !== value) loupe.style.setProperty(name, value);
});
const sight = new IntersectionObserver(entries => {
  const { intersectionRect: seen, boundingClientRect: all } = entries.at(-1);
  if (isInHand && seen.height) hide(seen.top - all.top, all.bottom - seen.bottom);
});
const look = () => { sight.unobserve(band); sight.observe(band); };

let isInHand = false, watch;
const take = on => {
  isInHand = on;
  root.toggleAttribute("data-in-hand", on);
  clearInterval(watch);
  hide(0, 0);
  if (on) {
    watch = setInterval(look, LOOK_EVERY_MILLISECONDS);
    look();
  } else sight.unobserve(band);
  changed();
};

// The release.
const line = (...words) => {
  const made = document.createElement("p");
  made.append(...words);
  return made;
};

let list;
/** The origins that the host allows besides its own; `null` if the list cannot be read. */
const allowed = () => list ??= fetch(new URL("embed-allow.json", import.meta.url)).then(async response => {
  if (response.status === 404) return [];
  return response.ok ? (await response.json()).map(originOf) : null;
}).catch(() => null);

// A host may write the release into a copy of this page; that it allows it needs no list then.
const named = name => main.dataset[name] || given.get(name);

/** The address that this page was given as `name`, if it may show what is there. */
async function address(name) {
  let url;
  try { url = new URL(named(name), location.href); } catch { /* Said below. */ }
  if (!/^https?:$/.test(url?.protocol)) throw new TypeError(`“${named(name)}”, given as ${name}, is not an address that begins with http or https.`);
  if (url.origin !== location.origin && !main.dataset[name]) {
    const origins = await allowed();
    if (!origins?.includes(url.origin)) {
      throw new TypeError(`Nothing from ${url.origin} is shown here. ${location.origin} shows what it has itself, and what comes from the origins in the list embed-allow.json beside this page; ${origins ? `${url.origin} is not among them` : "that list could not be read"}.`);
    }
  }
  return url;
}

async function show() {
  if (!named("src")) return line("No release is named. Name one in the address of this page: embed.html?src=ADDRESS");
  const origins = new Set(["'self'", location.origin]);
  for (const name of ADDRESSES) if (named(name)) {
    const { href, origin } = await address(name);
    loupe.setAttribute(name, href);
    origins.add(origin);
  }
  // An address that is allowed could lead on to one that is not.
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src ${[...origins].join(" ")}`;
  document.head.append(policy);
  for (const name of WORDS) if (given.has(name)) loupe.setAttribute(name, given.get(name));
  for (const name of SWITCHES) if (given.has(name) && !/^(false|0|no)$/.test(given.get(name))) loupe.setAttribute(name, "");
  const link = document.createElement("a"), until = line("The release: ", link);
  link.href = link.textContent = loupe.getAttribute("src");
  until.className = "late";
  until.dataset.pressLoupeIgnore = "";
  loupe.append(until);
  if (loupe.hasAttribute("start")) take(true);
  // Across origins a frame learns that it is seen, and not that it comes near; whoever wants it later says loading=lazy.
  customElements.whenDefined("press-loupe").then(() => loupe.loupe);
  return loupe;
}

const theme = given.get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;
addEventListener("press-loupe:toggle", event => take(event.detail.on));
addEventListener("press-loupe:ready", event => {
  document.title = event.detail?.release?.title || document.title;
  changed();
});
begin();
new ResizeObserver(changed).observe(main);
document.fonts.ready.then(changed);
addEventListener("load", report);
main.replaceChildren(await show().catch(error => line(error.message)));
changed();
