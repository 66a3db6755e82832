// The code of each way in, made from options. No DOM here: the dialog "Embed" shows what these functions answer. `words`
// are those of the language that it speaks.

/** The options, as `mount` names them, at their default. What stands at its default is left out of the code. */
export const DEFAULTS = {
  src: "", releaseId: "", issuer: "", start: false, launcher: "", layout: "article", readonly: false, annotations: "",
  tags: "claim source speculation", labelClaim: "", labelSource: "", labelSpeculation: "", labelStart: "",
  lang: "", interfaceLang: "", theme: "auto", storage: "local",
};

const TAGS = DEFAULTS.tags.split(" "), ADDRESSES = ["src", "annotations"];
/** Stands where an address must be written and none was given. */
export const SOME_RELEASE = "https://example.org/release.html";
const SOME_HOST = "https://example.org/press-loupe/";

// Of an address, only what would end an attribute, a shortcode or a line is encoded: the rest is its author's.
const UNSAFE = /[\s"<>`{}|\\^]/g;
const SCHEME = /^[\s\u0000-\u001f]*[a-z][a-z0-9+.-]*:/i, WEB = /^[\s\u0000-\u001f]*https?:/i;
const address = text => text.trim().replace(UNSAFE, letter => encodeURIComponent(letter));

/** Whether `text` can be the address of something on the web, whole or relative. */
export function isAddress(text) {
  if (!text.trim() || SCHEME.test(text) && !WEB.test(text)) return false;
  try {
    return Boolean(new URL(text.trim(), SOME_HOST));
  } catch {
    return false;
  }
}

/** The folder where press-loupe.js lies, ending with a slash, whichever of its files was named. */
export function folder(text) {
  if (!isAddress(text)) return SOME_HOST;
  const path = address(text).replace(/[?#].*$/, "").replace(/(?<=^|\/)[^/]+\.(?:m?js|html)$/, "");
  return path === "" ? "./" : path.endsWith("/") ? path : `${path}/`;
}

/** What the options say beyond the defaults: pairs of name and value, the value text or `true`. */
export function said(options) {
  const tags = TAGS.filter(tag => (options.tags ?? DEFAULTS.tags).split(/\s+/).includes(tag));
  const isIdle = name => tags.length > 0 && TAGS.some(tag => name === camel(`label-${tag}`) && !tags.includes(tag));
  return Object.entries(DEFAULTS).flatMap(([name, usual]) => {
    let value = options[name];
    if (name === "tags") value = tags.join(" ");
    if (typeof usual === "boolean") return value ? [[name, true]] : [];
    value = String(value ?? "").trim();
    if (value === "" || value === usual || isIdle(name)) return [];
    return [[name, ADDRESSES.includes(name) ? address(value) : value]];
  });
}

const camel = name => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
/** `releaseId` as an attribute is called: `release-id`. */
const dashed = name => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** `text` for an attribute of HTML, between double quotes. */
export const attribute = text => text.replace(/[&"<>\n\r\t]/g, letter => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[letter] ?? `&#${letter.charCodeAt(0)};`);

/** `text` as a string of JavaScript, which may also stand inside a script element. */
export const string = text => JSON.stringify(text).replace(/[<>\u2028\u2029]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

// WordPress ends a shortcode at the first bracket, takes backslashes away, and lets references stand.
const shortcode = text => attribute(text).replace(/[[\]\\']/g, letter => `&#${letter.charCodeAt(0)};`);

// Hugo has two kinds of quotes, and a backslash before a quote is the only escape in either.
const hugo = text => {
  const line = text.replace(/\s+/g, " ");
  if (!/["\\]/.test(line)) return `"${line}"`;
  if (!line.includes("`")) return `\`${line}\``;
  return `"${line.replace(/\\+(?="|$)/g, "").replace(/"/g, '\\"')}"`;
};

const html = (options, prefix) => said(options).map(([name, value]) => {
  const written = name === "lang" ? name : prefix + dashed(name);
  return value === true ? ` ${written}` : ` ${written}="${attribute(value)}"`;
}).join("");

const loader = host => `<script type="module" src="${attribute(folder(host))}press-loupe.js"></script>`;

/** What stands in the element: the text itself, or a way to it for whoever gets no script. */
const inside = (words, options) => {
  if (!options.src?.trim()) return `<p>${attribute(words.theText)}</p>`;
  return isAddress(options.src) ? `<p><a href="${attribute(address(options.src))}">${attribute(words.readTheRelease)}</a></p>` : "";
};

/** The options as the query of embed.html. */
export const query = options => new URLSearchParams(said(options).map(([name, value]) => [dashed(name), value === true ? "" : value])).toString();

/** A message with what goes into it. */
export const put = (text, given) => text.replace(/{(\w+)}/g, (_, name) => given[name]);
const SCRIPT = "press-loupe.js", HEADER = "Access-Control-Allow-Origin:\u00a0*";
const sentences = (...all) => all.filter(Boolean).join(" ");

// Whoever tries it out must not carry the address of this computer into a page.
const isHere = (words, host) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(folder(host)) && put(words.ownComputer, { file: SCRIPT });
const isFetched = options => options.src?.trim() || options.annotations?.trim();
const otherSite = (words, options, host) => sentences(isHere(words, host), put(words.otherSite, { folder: folder(host), header: HEADER }), isFetched(options) && words.fetchedToo);
const otherHost = (words, options) => isFetched(options) && put(words.fetchedFromAnother, { header: HEADER });

/** The ways in, in the order in which they are offered. */
export const WAYS = {
  div: {
    label: () => "HTML",
    place: words => words.placeDiv,
    needs: otherSite,
    code: (words, options, host) => `${loader(host)}\n\n<div data-press-loupe${html(options, "data-press-loupe-")}>\n  ${inside(words, options)}\n</div>`,
  },
  element: {
    label: words => words.customElement,
    place: words => words.placeElement,
    needs: otherSite,
    code: (words, options, host) => `${loader(host)}\n\n<press-loupe${html(options, "")}>\n  ${inside(words, options)}\n</press-loupe>`,
  },
  frame: {
    label: words => words.frame,
    place: words => words.placeFrame,
    needs: (words, options, host) => sentences(isHere(words, host), put(words.frameAllows, { list: "embed-allow.json", page: "embed.html" })),
    code: (words, options, host) => {
      const source = `${folder(host)}embed.html?${query({ ...options, src: options.src?.trim() || SOME_RELEASE })}`;
      return `<iframe src="${attribute(source)}" title="${attribute(words.pressRelease)}" width="100%" height="640" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>`;
    },
  },
  wordpress: {
    label: () => "WordPress",
    place: words => words.placeWordpress,
    needs: (words, options) => sentences(words.pluginBrings, otherHost(words, options)),
    code: (words, options) => {
      const all = said(options).map(([name, value]) => value === true ? ` ${name}` : ` ${dashed(name)}="${shortcode(value)}"`).join("");
      return options.src?.trim() ? `[press-loupe${all} /]` : `[press-loupe${all}]\n${words.theText}\n[/press-loupe]`;
    },
  },
  hugo: {
    label: () => "Hugo",
    place: words => put(words.placeHugo, { file: "press-loupe.html", folder: "layouts/shortcodes" }),
    needs: otherSite,
    code: (words, options) => {
      const all = said(options).map(([name, value]) => ` ${dashed(name)}=${value === true ? '"true"' : hugo(value)}`).join("");
      return options.src?.trim() ? `{{< press-loupe${all} />}}` : `{{< press-loupe${all} >}}\n${words.theText}\n{{< /press-loupe >}}`;
    },
  },
  mount: {
    label: () => "npm",
    place: (words, options, host) => put(words.placeNpm, { address: `${folder(host)}${SCRIPT}` }),
    needs: (words, options) => sentences(words.packageBrings, otherHost(words, options)),
    code: (words, options) => {
      const all = said(options).map(([name, value]) => `  ${name}: ${value === true ? "true" : string(value)},\n`).join("");
      return `import { mount } from "press-loupe";\n\nconst element = document.querySelector("#release");\nconst loupe = await mount(element${all ? `, {\n${all}}` : ""});`;
    },
  },
};

/** The code of a way in, by its name in `WAYS`. */
export const code = (way, words, options, host) => WAYS[way].code(words, options, host);
