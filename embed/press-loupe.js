// The loader: defines <press-loupe> and fetches the tool itself when one of them comes near the screen.
const GLUE = "__GLUE__", WASM = "__WASM__";
const NAME = "press-loupe";

let tool;
const load = () => tool ??= (async () => {
  const glue = await import(new URL(GLUE, import.meta.url));
  await glue.default({ module_or_path: new URL(WASM, import.meta.url) });
  return watched(glue);
})();

// The journal: each record that is written to localStorage goes here too, since a browser that is killed loses what it
// wrote there in its last seconds. One entry for each record and writer; the tool compares them at the next start.
const STORE = "journal", PATIENCE = 3000;
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
  setTimeout(() => refuse(new Error("the journal does not answer")), PATIENCE);
}).then(database => { if (!database) opening = undefined; return database; }, error => { opening = undefined; throw error; });

let isStopped = false;
const inJournal = async (create, mode, act) => {
  if (isStopped && mode === "readwrite") throw gone();
  const database = await opened(create);
  // Whoever only looked has made no database: who writes asks again.
  if (!database) return create ? inJournal(create, mode, act) : [];
  return new Promise((done, refuse) => {
    const all = database.transaction(STORE, mode), answer = act(all.objectStore(STORE));
    all.oncomplete = () => done(answer?.result ?? []);
    all.onabort = all.onerror = event => { event.preventDefault(); refuse(all.error ?? answer?.error); };
    setTimeout(() => refuse(new Error("the journal does not answer")), PATIENCE);
  });
};

const range = prefix => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
const journal = {
  /** Writes `records`, and drops what is `old`: entries that these records were made of, whoever wrote them. */
  put: (records, writer, old) => inJournal(true, "readwrite", store => {
    for (const [key, value] of old) {
      const there = store.getAll(range(`${key}\n`));
      there.onsuccess = () => { for (const entry of there.result) if (entry.value === value && entry.writer !== writer) store.delete(`${key}\n${entry.writer}`); };
    }
    for (const [key, value] of records) store.put({ key, value, writer, at: Date.now() }, `${key}\n${writer}`);
  }),
  /** The entries whose keys begin so. */
  all: prefix => inJournal(false, "readonly", store => store.getAll(range(prefix))),
  /** Drops the entries that were read as `entries`; what was written to them since stays. */
  drop: entries => inJournal(false, "readwrite", store => {
    for (const { key, writer, at } of entries) {
      const name = `${key}\n${writer}`, now = store.get(name);
      now.onsuccess = () => { if (now.result?.at === at) store.delete(name); };
    }
  }),
  clear: () => inJournal(false, "readwrite", store => { store.clear(); }),
  /** Whether the browser has promised to keep this site's data; `null` if it promises nothing to anybody. */
  promised: async ask => {
    const { storage } = navigator;
    return storage?.persisted ? await storage.persisted() || ask && await storage.persist() : null;
  },
};

// The rescue: plain script, for when the tool cannot start or has stopped. It only reads.
const everything = async () => {
  const records = {};
  try {
    for (let nth = 0; nth < localStorage.length; nth++) {
      const key = localStorage.key(nth);
      if (key.startsWith(`${NAME}/`)) records[key] = localStorage.getItem(key);
    }
  } catch {
    // This browser keeps nothing for this page: then there is only the journal.
  }
  const entries = await journal.all("").catch(() => []);
  return JSON.stringify({ "press-loupe": "rescue", records, journal: entries }, null, 1);
};

function rescue(element, sentence, again) {
  // Half a tool would hide the text: a lone slot shows it.
  element.shadowRoot?.replaceChildren(document.createElement("slot"));
  element.removeAttribute("data-opened");
  if (element.querySelector(":scope > [data-press-loupe-failed]")) return;
  const box = document.createElement("div"), line = document.createElement("p");
  box.dataset.pressLoupeFailed = box.dataset.pressLoupeIgnore = "";
  box.setAttribute("role", "alert");
  line.textContent = sentence;
  const button = (name, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.addEventListener("click", act);
    return made;
  };
  const save = button("Download what is kept here", async () => {
    const text = await everything(), link = document.createElement("a"), field = document.createElement("textarea");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "press-loupe-rescue.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    // A frame may not download: the same as text.
    field.readOnly = true;
    field.rows = 8;
    field.value = text;
    field.setAttribute("aria-label", "What is kept here, as text");
    box.querySelector("textarea")?.remove();
    box.append(field);
  });
  box.append(line, save, " ");
  if (again) box.append(button("Load the page again", () => location.reload()));
  // On a page of its own it comes first. In an article it does not push the text away.
  element[element.getAttribute("layout") === "page" ? "prepend" : "append"](box);
}

/** Sees when the tool stops: after a trap in the module nothing of it may run, let alone write. */
let seen = () => {};
function watched(glue) {
  seen = error => {
    const stack = String(error?.stack);
    if (isStopped || !(error instanceof WebAssembly.RuntimeError) || (stack.includes(".wasm") && !stack.includes(WASM.replace("./", "")))) return;
    isStopped = true;
    glue.stop();
    for (const element of running) rescue(element, "Pressloupe has stopped because of a fault of its own. What was saved is kept; load the page again to go on. You can download what is kept here first.", true);
  };
  addEventListener("error", event => seen(event.error));
  addEventListener("unhandledrejection", event => seen(event.reason));
  return glue;
}
const running = new Set();

// An inert document inherits the page's policy, which would report every style and handler in the input although none
// of them is ever applied: their names are changed beforehand, inside tags only. Where a value ends is at times a
// matter of what stands far before; so what looks like a name with a value is changed in values too.
const TAG = /<[a-z](?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*/gi, VALUE_OR_NAME = /=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)|(?<=[\s\/"'])(?:style|on[a-z]+)(?=[\s\/>=]|$)/gi;
const NAME_IN_VALUE = /(?<=[\s\/"'])(?:style|on[a-z]+)(?=\s*=)/gi;
// A form gives what its fields are named: with a field "parentNode" in it, a walk over the page would never end.
const OTHERWISE = { style: "script", form: "x-form" };
const quiet = html => html.replace(/<(\/?)(style|form)(?=[\s\/>])/gi, (all, end, name) => `<${end}${OTHERWISE[name.toLowerCase()]}`)
  .replace(TAG, tag => tag.replace(VALUE_OR_NAME, part => part.startsWith("=") ? part.replace(NAME_IN_VALUE, "data-was-$&") : `data-was-${part}`));

// A parser looks through all open elements at almost every tag: a hundred thousand that never close keep it busy for
// minutes. So a page of many tags is handed to it in pieces, and given up when that takes too long.
const MANY_TAGS = 5_000, MOST_TAGS = 600_000, PIECE_CHARACTERS = 1_000, LONGEST_PARSE_MILLISECONDS = 700;

// The one place where text becomes a document: an inert one, whose scripts never run. Trusted Types want a name for it.
let policy;
const parse = html => {
  policy ??= globalThis.trustedTypes?.createPolicy(NAME, { createHTML: text => text });
  const trusted = text => policy ? policy.createHTML(text) : text;
  if (html.split("<", MOST_TAGS).length === MOST_TAGS) return null;
  html = quiet(html);
  if (html.split("<", MANY_TAGS).length < MANY_TAGS) return new DOMParser().parseFromString(trusted(html), "text/html");
  // A document, too, gives what its pictures are named: these are asked of no document that has any.
  const { open, write, close } = Document.prototype, page = document.implementation.createHTMLDocument("");
  const end = performance.now() + LONGEST_PARSE_MILLISECONDS;
  open.call(page);
  for (let at = 0; at < html.length; at += PIECE_CHARACTERS) {
    if (performance.now() > end) return null;
    write.call(page, trusted(html.slice(at, at + PIECE_CHARACTERS)));
  }
  close.call(page);
  return page;
};

/** `value`, if it is text and no longer than anything that is read: the module's memory is no place for anything else. */
const LONGEST_TEXT = 50_000_000;
const words = (value, name) => {
  if (typeof value !== "string") throw new TypeError(`"${name}" is no text`);
  if (value.length > LONGEST_TEXT) throw new DOMException(`"${name}" has ${value.length} characters; more than ${LONGEST_TEXT} are not read`, "DataError");
  return value;
};

/** The script interface of one element: `element.loupe`. Everything that changes something is a promise. */
class Loupe {
  #element; #tool; #attached; #ready; #gone = false;
  constructor(element) { this.#element = element; this.#hold(this.#attach()); }
  #hold(promise) { promise.catch(() => {}); return this.#ready = promise; }
  #attach() {
    return this.#attached ??= (async () => {
      const glue = await load();
      // An element that was taken out and put back: the loupe that it had then leaves first.
      await leaving.get(this.#element);
      if (this.#gone) throw gone();
      this.#tool = glue.attach(this.#element, parse, journal);
      running.add(this.#element);
      await this.#tool.begin();
      return this;
    })().catch(error => { if (!this.#gone) failed(this.#element, error); throw error; }).finally(() => { delete document.documentElement.dataset.waiting; });
  }
  async #with(act) {
    await this.#attach();
    if (!this.#tool) throw gone();
    try {
      return await act(this.#tool);
    } catch (error) {
      seen(error);
      throw error;
    }
  }
  get ready() { return this.#ready; }
  get text() { return this.#tool?.text ?? ""; }
  get release() { return this.#tool?.release ?? null; }
  get state() { return this.#tool?.state ?? { name: this.#gone ? "gone" : "loading", reason: null }; }
  list() { return this.#tool?.list() ?? []; }
  links() { return this.#tool?.links() ?? []; }
  open(what) {
    const before = this.#ready, opening = this.#with(t => {
      for (const name of ["text", "markdown", "html"]) if (what?.[name] != null) words(what[name], name);
      return t.open(what ?? {});
    }).then(() => this);
    // What could not be opened changes nothing: the release that was ready still is.
    opening.catch(() => { if (this.#ready === opening) this.#ready = before; });
    return this.#hold(opening);
  }
  tag(passage, tag, more) { return this.#with(t => t.tag(passage, words(tag, "tag"), more ?? {})); }
  change(id, what) { return this.#with(t => t.change(words(id, "id"), what ?? {})); }
  delete(id) { return this.#with(t => t.delete(words(id, "id"))); }
  link(from, to, kind) { return this.#with(t => t.link(words(from, "from"), words(to, "to"), words(kind, "kind"))); }
  unlink(id) { return this.#with(t => t.unlink(words(id, "id"))); }
  name(source, text) { return this.#with(t => t.name(words(source, "source"), words(text, "text"))); }
  undo() { return this.#with(t => t.undo()); }
  redo() { return this.#with(t => t.redo()); }
  export(format) { return this.#with(t => t.export(words(format ?? "json", "format"))); }
  preview(text) { return this.#with(t => t.preview(words(text, "text"))); }
  import(text, { signal, onprogress } = {}) {
    return this.#with(t => { signal?.throwIfAborted(); return t.import(words(text, "text"), signal, onprogress); });
  }
  settled() { return this.#with(t => t.settled()); }
  destroy() {
    this.#gone = true;
    if (loupes.get(this.#element) === this) loupes.delete(this.#element);
    const left = (this.#attached ?? Promise.resolve()).catch(() => {}).then(() => {
      const tool = this.#tool;
      this.#tool = undefined;
      running.delete(this.#element);
      tool?.destroy();
      tool?.free();
    });
    leaving.set(this.#element, left);
    return left;
  }
}
const gone = () => new DOMException("this loupe was destroyed; ask the element for another", "InvalidStateError");
const leaving = new WeakMap();

const loupes = new WeakMap();
const loupeOf = element => loupes.get(element) ?? loupes.set(element, new Loupe(element)).get(element);

/** Says in place, in one line, that the tool cannot run; the text stays as it is. */
function failed(element, error) {
  console.error(error);
  rescue(element, `Pressloupe could not start here (${error?.message ?? error}). The text is complete; nothing that was kept is lost.`, true);
}

const near = globalThis.IntersectionObserver && new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) { near.unobserve(target); loupeOf(target); }
}, { rootMargin: "400px" });

if (!customElements.get(NAME)) customElements.define(NAME, class extends HTMLElement {
  get loupe() { return loupeOf(this); }
  connectedCallback() { if (this.hasAttribute("start") || !near) loupeOf(this); else near.observe(this); }
  disconnectedCallback() {
    near?.unobserve(this);
    // An element that is only moved is back before this runs.
    queueMicrotask(() => { if (!this.isConnected) loupes.get(this)?.destroy(); });
  }
});

/** Puts the loupe on an element of your own; a promise of its script interface. */
export const mount = async (element, options = {}) => {
  for (const [name, value] of Object.entries(options)) if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  if (!("loupe" in element)) Object.defineProperty(element, "loupe", { configurable: true, get: () => loupeOf(element) });
  return element.loupe.ready;
};
