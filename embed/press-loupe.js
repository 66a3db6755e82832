// The loader: finds the elements, fetches the tool itself when one of them comes near the screen, and says in place
// what is missing where it cannot run.
// Literals, each where it is used: bundlers take up no others.
const SCRIPT = new URL("__GLUE__", import.meta.url).href, WASM = new URL("__WASM__", import.meta.url).href;
// Only the loader that has its version in its name knows them: what it loads is then what it was made with.
const TOOL_INTEGRITY = "__GLUE_INTEGRITY__", WASM_INTEGRITY = "__WASM_INTEGRITY__";
const NAME = "press-loupe", MARK = `data-${NAME}`, SELECTOR = `[${MARK}]`;

/** An option: an attribute of our own element, with a prefix on any other. */
const attribute = (element, name) => element.localName === NAME ? name : `${MARK}-${name}`;
const option = (element, name) => element.getAttribute(attribute(element, name));

// What is said here, in each language of the interface: where nothing can be fetched, words could not be either.
const WORDS = __WORDS__;
/** The language that the reader chose, or that the page asks for, or that the page is in. */
const language = () => {
  const all = name => [...document.querySelectorAll(`${NAME}, ${SELECTOR}`)].map(element => option(element, name)), asked = all("interface-lang").find(Boolean);
  let chosen;
  try {
    if (!all("storage").includes("none")) chosen = localStorage.getItem(`${NAME}/1/settings/language`);
  } catch {
    // This browser keeps nothing for this page.
  }
  const tags = [chosen, ...asked === "browser" ? navigator.languages : [asked], document.documentElement.lang];
  return tags.flatMap(tag => [tag, tag?.split("-")[0]]).find(tag => tag in WORDS) ?? "en";
};

/** A failure that is no developer's to mend: `say` makes a sentence of the words of a language. */
const failure = say => Object.assign(new Error(say(WORDS.en)), { say });
/** Each message takes one thing at most. */
const put = (text, it) => text.replace(/{\w+}/, () => it);
/** What the browser lacks, and the oldest that read the tool's own script and module; docs/browsers.md says why. */
const lacks = (what, oldest = "Chrome 96+, Firefox 101+, Safari 16.4+") => failure(words => put(words.unfit, `${what}: ${oldest}`));

let tool;
const load = () => tool ??= (async () => {
  const refused = [], note = event => refused.push(event);
  addEventListener("securitypolicyviolation", note);
  try {
    if (!globalThis.WebAssembly) throw lacks("WebAssembly");
    if (!("adoptedStyleSheets" in document)) throw lacks("adoptedStyleSheets");
    const module = fetch(WASM, { integrity: WASM_INTEGRITY });
    // It is heard where it is awaited, if the script comes at all.
    module.catch(() => {});
    if (TOOL_INTEGRITY) await preload(SCRIPT);
    const loaded = await import("__GLUE__");
    await loaded.start(module, { inJournal, language, rescue, running, roots, single, wasm: WASM });
    return loaded;
  } catch (error) {
    tool = undefined;
    throw Object.assign(await reason(error, [SCRIPT, WASM], refused), { cause: error });
  } finally {
    removeEventListener("securitypolicyviolation", note);
  }
})();

/** Lets the browser fetch a script and hold it against its digest: `import` itself takes none. */
const preload = href => {
  const link = Object.assign(document.createElement("link"), { rel: "modulepreload", crossOrigin: "anonymous", integrity: TOOL_INTEGRITY, href });
  // Who does not know the word would never answer.
  if (!link.relList.supports("modulepreload")) throw lacks("modulepreload", "press-loupe.js, Chrome 96+, Firefox 115+, Safari 17+");
  return new Promise((done, refuse) => {
    link.onload = done;
    link.onerror = () => refuse(new Error(`${href} is not as it was released`));
    document.head.append(link);
  }).finally(() => link.remove());
};

/** Why the tool did not start; browsers hardly say. What the developer of the page must mend is in English. */
async function reason(error, addresses, refused) {
  const policy = refused.find(({ blockedURI }) => addresses.includes(blockedURI));
  const what = policy ? `${new URL(SCRIPT).origin} in ${policy.effectiveDirective.replace("-elem", "")}` : /unsafe-eval/.test(error?.message) && "'wasm-unsafe-eval' in script-src";
  if (what) return new Error(`the page's Content-Security-Policy must have ${what}`);
  for (const [nth, address] of addresses.entries()) {
    const answer = await fetch(address).catch(() => null), type = answer?.headers.get("content-type");
    if (!answer) return await fetch(address, { mode: "no-cors" }).catch(() => null) ? new Error(`the host of ${address} must send Access-Control-Allow-Origin: *`) : failure(words => put(words.silent, address));
    if (!answer.ok) return new Error(`${address} is missing (${answer.status}); host all files of a version`);
    if (!nth && !/(java|ecma)script/.test(type)) return new Error(`${address} must be sent as Content-Type: text/javascript, not as ${type}`);
  }
  // An older browser does not know all words of the tool's script, or of its module.
  if (/^(Syntax|Compile)Error$/.test(error?.name)) return lacks(error.message);
  return Object.assign(new Error(error?.message ?? error), { say: error?.say });
}

// The journal: each record that is written to localStorage goes here too, since a browser that is killed loses what it
// wrote there in its last seconds. The tool writes it; it is opened here, since the rescue must read it without the tool.
const STORE = "journal", PATIENCE = 3000, SILENT = "the journal does not answer";
let opening;
const opened = create => opening ??= new Promise((done, refuse) => {
  const asked = indexedDB.open(NAME, 1);
  // Who only looks makes no database.
  asked.onupgradeneeded = () => { if (create) asked.result.createObjectStore(STORE); else asked.transaction.abort(); };
  asked.onsuccess = () => {
    const database = asked.result, left = () => { opening = undefined; };
    database.onversionchange = () => { database.close(); left(); };
    database.onclose = left;
    done(database);
  };
  asked.onerror = event => { event.preventDefault(); create ? refuse(asked.error) : done(null); };
  setTimeout(refuse, PATIENCE, new Error(SILENT));
}).then(database => { if (!database) opening = undefined; return database; }, error => { opening = undefined; throw error; });

const inJournal = async (create, mode, act) => {
  const database = await opened(create);
  // Whoever only looked has made no database: who writes asks again.
  if (!database) return create ? inJournal(create, mode, act) : [];
  return new Promise((done, refuse) => {
    const all = database.transaction(STORE, mode), answer = act(all.objectStore(STORE));
    all.oncomplete = () => done(answer?.result ?? []);
    all.onabort = all.onerror = event => { event.preventDefault(); refuse(all.error ?? answer?.error); };
    setTimeout(refuse, PATIENCE, new Error(SILENT));
  });
};

/** The entries of the journal, those that were written as one bundle each by itself. */
const single = entries => entries.flatMap(entry => Array.isArray(entry?.records) ? entry.records.map(one => ({ ...entry, records: undefined, key: one?.[0], value: one?.[1] })) : entry);

/** Everything of ours that is kept here, as text; `null` if that is nothing. */
const everything = async () => {
  const records = {};
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${NAME}/`)) records[key] = localStorage.getItem(key);
  } catch {
    // This browser keeps nothing for this page: then there is only the journal.
  }
  const journal = single(await inJournal(false, "readonly", store => store.getAll()).catch(() => []));
  return journal.length || Object.keys(records).length ? JSON.stringify({ [NAME]: "rescue", records, journal }, null, 1) : null;
};

const make = (name, words, more) => Object.assign(document.createElement(name), { textContent: words }, more);
/** Says in place that the tool cannot run, and offers what is kept: plain script, and it only reads. */
async function rescue(element, say, role = "alert") {
  // Half a tool would hide the text: a lone slot shows it.
  if (roots.has(element.shadowRoot)) element.shadowRoot.replaceChildren(document.createElement("slot"));
  element.removeAttribute("data-opened");
  if (element.querySelector(`:scope > [${MARK}-failed]`)) return;
  const lang = language(), words = WORDS[lang], button = (words, onclick) => make("button", words, { type: "button", onclick }), box = make("div"), line = make("p");
  const isPage = option(element, "layout") === "page";
  box.setAttribute(`${MARK}-failed`, "");
  box.setAttribute(`${MARK}-ignore`, "");
  // The page may be in another language, and run the other way.
  Object.assign(box, { lang, dir: "auto" });
  line.append(...say(words));
  // In an article it is a quiet line, and does not push the text away.
  box.setAttribute("role", isPage ? "alert" : role);
  box.append(line);
  if (!isPage) box.style.fontSize = ".8em";
  element[isPage ? "prepend" : "append"](box);
  if (option(element, "storage") === "none" || !await everything()) return;
  const download = `${NAME}-rescue.json`, save = button(words.download, async () => {
    const text = await everything(), href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    make("a", "", { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
    // A frame may not download: the same as text.
    box.querySelector("textarea")?.remove();
    box.append(make("textarea", text, { readOnly: true, rows: 8, ariaLabel: download }));
  });
  box.append(save, " ", button(words.reload, () => location.reload()));
}

const running = new Set(), offered = new Set(), roots = new WeakSet(), leaving = new WeakMap(), loupes = new WeakMap();
const gone = () => new DOMException("this loupe was destroyed; ask the element for another", "InvalidStateError");

/** The script interface of one element: `element.loupe`. Everything that changes something is a promise. */
class Loupe {
  #element; #tool; #attached; #ready; #gone = false;
  constructor(element) { this.#element = element; offered.delete(element); this.#hold(this.#attach().then(() => this)); }
  // A field and no block, so that browsers of 2021 get as far as saying what they lack.
  static #asked = "tag change delete link unlink name undo redo summary export preview import compare settled".split(" ").forEach(name => { this.prototype[name] = function (...given) { return this.#ask(name, given); }; });
  #hold(promise) { promise.catch(() => {}); return this.#ready = promise; }
  #attach() {
    return this.#attached ??= (async () => {
      // An element that was taken out and put back: the loupe that it had until now leaves first.
      const before = leaving.get(this.#element), { attach } = await load();
      await before;
      if (this.#gone) throw gone();
      // The button that stood in for it has a look of its own.
      const { shadowRoot } = this.#element;
      if (roots.has(shadowRoot)) shadowRoot.adoptedStyleSheets = [];
      this.#tool = attach(this.#element);
      running.add(this.#element);
      await this.#tool.begin();
      // Two bars would lie on each other: what stands beside it hears of it.
      offered.forEach(loupeOf);
    })().catch(error => {
      if (!this.#gone) failed(this.#element, error);
      throw error;
    });
  }
  async #ask(name, given) {
    await this.#attach();
    await this.#tool?.needed(name);
    if (!this.#tool) throw gone();
    return this.#tool[name](...given);
  }
  get ready() { return this.#ready; }
  get text() { return this.#tool?.text ?? ""; }
  get release() { return this.#tool?.release ?? null; }
  get state() { return this.#tool?.state ?? { name: this.#gone ? "gone" : "loading", reason: null }; }
  list() { return this.#tool?.list() ?? []; }
  links() { return this.#tool?.links() ?? []; }
  open(what) {
    const before = this.#ready, opening = this.#ask("open", [what]).then(() => this);
    // What could not be opened changes nothing: the release that was ready still is.
    opening.catch(() => { if (this.#ready === opening) this.#ready = before; });
    return this.#hold(opening);
  }
  destroy() {
    const element = this.#element;
    this.#gone = true;
    if (loupes.get(element) === this) loupes.delete(element);
    // Now, and not when the tool has left: by then it may have been mounted anew.
    for (const name of mounted.get(element) ?? []) element.removeAttribute(name);
    mounted.delete(element);
    const left = (this.#attached ?? Promise.resolve()).catch(() => {}).then(() => {
      const tool = this.#tool;
      this.#tool = undefined;
      running.delete(element);
      tool?.destroy();
      element.querySelector(`:scope > [${MARK}-failed]`)?.remove();
    });
    leaving.set(element, left);
    return left;
  }
}

const loupeOf = element => loupes.get(element) ?? loupes.set(element, new Loupe(element)).get(element);

function failed(element, error) {
  const { say, cause } = error ?? {}, why = error?.message ?? String(error), message = put(WORDS.en.failed, why);
  console.error(message, cause ?? error);
  rescue(element, words => {
    const [before, after] = words.failed.split(/{\w+}/);
    return [before, make("span", say?.(words) ?? why, say || { lang: "en" }), after];
  }, "note");
  element.dispatchEvent(new CustomEvent(`${NAME}:error`, { bubbles: true, composed: true, detail: { message } }));
}

// With `load="press"` a button of our own stands in for the tool until a reader wants it: a page pays for those who do.
const START = "start";
const isOn = value => value !== null && value !== "false";
/** Whether the tool has something to do before anybody presses: show what the page or this browser has, or stand beside another. */
const isWanted = element => {
  let isKept = false;
  try {
    isKept = option(element, "storage") !== "none" && Object.keys(localStorage).some(key => key.startsWith(`${NAME}/`) && !key.includes("/settings/"));
  } catch {
    // This browser keeps nothing for this page.
  }
  return option(element, "load") !== "press" || running.size > 0 || isKept || isOn(option(element, START)) || ["src", "annotations", "launcher"].some(name => option(element, name))
    || !element.textContent.trim() || /flex|grid|contents/.test(getComputedStyle(element).display) || !("adoptedStyleSheets" in document);
};
const changed = new MutationObserver(() => { for (const element of offered) if (isWanted(element)) loupeOf(element); });
// As the tool's own button looks in a text that has no margin.
const LOOK = `:host(${NAME}) { display: block } :host([hidden]) { display: none }
.launcher { all: initial; direction: inherit; display: block; position: sticky; z-index: 1000; inset-block-end: .75em; height: 0; font: 400 var(--press-loupe-size, medium)/1.5 var(--press-loupe-sans, system-ui, sans-serif); --ink: var(--press-loupe-ink, #1d1b16); --sheet: var(--press-loupe-sheet, #fffefb); --edge: var(--press-loupe-edge, #8a8375) }
.launcher.dark { --ink: var(--press-loupe-ink, #ece8df); --sheet: var(--press-loupe-sheet, #202126); --edge: var(--press-loupe-edge, #83808a) }
button { position: absolute; inset: auto 0 0 auto; display: flex; min-width: 2.4em; min-height: 2.4em; padding: .5em; align-items: center; justify-content: center; font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--edge); border-radius: 2em; box-shadow: 0 6px 22px #1d1b1630; cursor: pointer }
button[aria-busy] { cursor: progress }
button[aria-busy] svg { opacity: .45 }
button:focus-visible { outline: 2px solid var(--press-loupe-claim, currentColor); outline-offset: 2px }
svg { width: 1.25em; height: 1.25em; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round }
span { position: absolute; inset-inline-end: calc(100% + .5em); padding: .3em .7em; white-space: nowrap; border: 1px solid var(--edge); border-radius: 1em; background: var(--sheet); opacity: 0; pointer-events: none }
button:focus-visible:not([data-put-away]) span { opacity: 1 }
@media (pointer: coarse) { button { min-width: 2.75em; min-height: 2.75em } }
@media print { .launcher { display: none } }`;
const offer = element => {
  try {
    let root = element.shadowRoot;
    if (root && !roots.has(root)) throw new Error("this root is somebody else's");
    roots.add(root ??= element.attachShadow({ mode: "open" }));
    const lang = language(), words = WORDS[lang], title = option(element, "label-start")?.trim() || words.start;
    const look = new CSSStyleSheet(), box = make("div", "", { className: "launcher", lang }), button = make("button", "", { type: "button", title, ariaLabel: title });
    look.replaceSync(LOOK);
    root.adoptedStyleSheets = [look];
    box.setAttribute("part", "launcher");
    const theme = option(element, "theme"), letters = getComputedStyle(element).color.match(/^rgba?\((\d+), (\d+), (\d+)/);
    const isDark = letters ? letters[1] * .3 + letters[2] * .59 + letters[3] * .11 >= 128 : matchMedia("(prefers-color-scheme: dark)").matches;
    box.classList.toggle("dark", theme === "dark" || theme !== "light" && isDark);
    const drawing = name => document.createElementNS("http://www.w3.org/2000/svg", name), icon = drawing("svg"), path = drawing("path");
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.setAttribute("aria-hidden", "true");
    path.setAttribute("d", "M19 10a7 7 0 1 1-14 0a7 7 0 1 1 14 0M5 21h14M7.5 16.2 6 21m10.5-4.8L18 21M8.5 10h7");
    icon.append(path);
    button.append(icon, make("span", title));
    // Whoever gets there will press: by then it is on its way.
    button.onpointerenter = button.onfocus = () => load().catch(() => {});
    // A handler that answers `false` would take the press of Enter away.
    button.onkeydown = ({ key }) => { button.toggleAttribute("data-put-away", key === "Escape"); };
    button.onclick = async () => {
      button.setAttribute("aria-busy", "true");
      try {
        await loupeOf(element).ready;
      } catch {
        // It is said where the button was.
        return;
      }
      // By then those beside it are there too, and make way.
      requestAnimationFrame(() => {
        element.setAttribute(attribute(element, START), "");
        requestAnimationFrame(() => { if ([element, document.body].includes(document.activeElement)) root.querySelector("[part=release]")?.focus({ preventScroll: true }); });
      });
    };
    box.append(button);
    root.replaceChildren(make("slot"), box);
    offered.add(element);
    changed.observe(element, { attributes: true });
  } catch {
    // The tool says what is wrong with this element.
    loupeOf(element);
  }
};

const near = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) { near.unobserve(target); isWanted(target) ? loupeOf(target) : offer(target); }
}, { rootMargin: "400px" });
const arrive = element => {
  // What has no box never comes near.
  if (option(element, "layout") === "page" || getComputedStyle(element).display === "contents") loupeOf(element); else if (!loupes.has(element)) near.observe(element);
};
const depart = element => {
  near.unobserve(element);
  if (offered.delete(element)) element.shadowRoot.replaceChildren(make("slot"));
  loupes.get(element)?.destroy();
};

// Other elements than our own: what the page marks, now or later, is found; what it takes away is left.
const marked = new Set(), mounted = new WeakMap();
const mark = element => {
  if (element.localName === NAME || marked.has(element)) return;
  marked.add(element);
  if (!("loupe" in element)) Object.defineProperty(element, "loupe", { configurable: true, get: () => loupeOf(element) });
  arrive(element);
};
const look = records => {
  for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) {
    if (node.matches?.(SELECTOR)) mark(node);
    if (node !== target) node.querySelectorAll?.(SELECTOR).forEach(mark);
  }
  // An element that is only moved is back by now.
  for (const element of marked) if (!element.isConnected || !element.matches(SELECTOR)) {
    marked.delete(element);
    depart(element);
    delete element.loupe;
  }
};

// The first loader serves the whole page, whatever others come after it.
let own = customElements.get(NAME);
if (!own) {
  customElements.define(NAME, own = class extends HTMLElement {
    /** Puts the loupe on an element of your own; a promise of its script interface. */
    static async mount(element, options = {}) {
      if (!(element instanceof Element)) throw new TypeError("mount wants an element");
      const set = new Set(mounted.get(element));
      const write = (name, value) => {
        if (!element.hasAttribute(name)) set.add(name);
        element.setAttribute(name, value);
      };
      for (const [name, value] of Object.entries(options)) {
        const at = attribute(element, name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`));
        if (value == null || value === false) element.removeAttribute(at); else write(at, value === true ? "" : value);
      }
      if (element.localName !== NAME) write(MARK, "");
      mounted.set(element, set);
      mark(element);
      return loupeOf(element).ready;
    }
    get loupe() { return loupeOf(this); }
    connectedCallback() { arrive(this); }
    // An element that is only moved is back before the microtask runs.
    disconnectedCallback() { queueMicrotask(() => { if (!this.isConnected) depart(this); }); }
  });
  document.querySelectorAll(SELECTOR).forEach(mark);
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: [MARK] });
}
export const mount = own.mount;
