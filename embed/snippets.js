// The code of each way in, made from options. No DOM here: the dialog "Embed" shows what these functions answer.

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
const inside = options => {
  if (!options.src?.trim()) return "<p>The text of the release.</p>";
  return isAddress(options.src) ? `<p><a href="${attribute(address(options.src))}">Read the release</a></p>` : "";
};

/** The options as the query of embed.html. */
export const query = options => new URLSearchParams(said(options).map(([name, value]) => [dashed(name), value === true ? "" : value])).toString();

// Whoever tries it out must not carry the address of this computer into a page.
const IS_HERE = host => /^https?:\/\/(localhost|127\.|\[::1\])/.test(folder(host)) ? "This address is your own computer’s: name that of your site as the folder of press-loupe.js. " : "";
const OTHER_SITE = host => `${IS_HERE(host)}If the page is on another site, ${folder(host)} must send “Access-Control-Allow-Origin:\u00a0*” with its .js and .wasm files.`;
const FETCHED = options => options.src?.trim() || options.annotations?.trim() ? " So must the site of an address that is fetched." : "";

/** The ways in, in the order in which they are offered. */
export const WAYS = {
  div: {
    label: "HTML",
    put: () => "Load the script once in every page; put the element around the release. Filters of a CMS let it through.",
    needs: (options, host) => OTHER_SITE(host) + FETCHED(options),
    code: (options, host) => `${loader(host)}\n\n<div data-press-loupe${html(options, "data-press-loupe-")}>\n  ${inside(options)}\n</div>`,
  },
  element: {
    label: "Custom element",
    put: () => "The same as an element of its own. Some CMSs remove it from what authors write.",
    needs: (options, host) => OTHER_SITE(host) + FETCHED(options),
    code: (options, host) => `${loader(host)}\n\n<press-loupe${html(options, "")}>\n  ${inside(options)}\n</press-loupe>`,
  },
  frame: {
    label: "Frame",
    put: () => "Put it where the release shall stand. It needs the release’s address, and no script.",
    needs: (options, host) => `${IS_HERE(host)}It shows releases of its own site, and of those that embed-allow.json beside embed.html lists.`,
    code: (options, host) => {
      const source = `${folder(host)}embed.html?${query({ ...options, src: options.src?.trim() || SOME_RELEASE })}`;
      return `<iframe src="${attribute(source)}" title="Press release" width="100%" height="640" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>`;
    },
  },
  wordpress: {
    label: "WordPress",
    put: () => "Install the plugin, then put this into a block “Shortcode”. The block “Pressloupe” has the same options.",
    needs: options => `The plugin brings the script along.${FETCHED(options) && " What is fetched from another site needs that site’s “Access-Control-Allow-Origin”."}`,
    code: options => {
      const all = said(options).map(([name, value]) => value === true ? ` ${name}` : ` ${dashed(name)}="${shortcode(value)}"`).join("");
      return options.src?.trim() ? `[press-loupe${all} /]` : `[press-loupe${all}]\nThe text of the release.\n[/press-loupe]`;
    },
  },
  hugo: {
    label: "Hugo",
    put: () => "Copy press-loupe.html into layouts/shortcodes, then put this into the Markdown of a page.",
    needs: (options, host) => OTHER_SITE(host) + FETCHED(options),
    code: options => {
      const all = said(options).map(([name, value]) => ` ${dashed(name)}=${value === true ? '"true"' : hugo(value)}`).join("");
      return options.src?.trim() ? `{{< press-loupe${all} />}}` : `{{< press-loupe${all} >}}\nThe text of the release.\n{{< /press-loupe >}}`;
    },
  },
  mount: {
    label: "npm",
    put: (options, host) => `For an application with the npm package. Without it, import from "${folder(host)}press-loupe.js".`,
    needs: options => `The package brings its files along, for your own site to send.${FETCHED(options) && " What is fetched from another site needs that site’s “Access-Control-Allow-Origin”."}`,
    code: options => {
      const all = said(options).map(([name, value]) => `  ${name}: ${value === true ? "true" : string(value)},\n`).join("");
      return `import { mount } from "press-loupe";\n\nconst element = document.querySelector("#release");\nconst loupe = await mount(element${all ? `, {\n${all}}` : ""});`;
    },
  },
};

/** The code of a way in, by its name in `WAYS`. */
export const code = (way, options, host) => WAYS[way].code(options, host);
