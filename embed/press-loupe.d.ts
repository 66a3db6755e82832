// Types of press-loupe.js: the module, the element, its script interface and its events.

/** Puts the loupe on an element of your own; a promise of its script interface, once the release is shown. */
export function mount(element: Element, options?: MountOptions): Promise<Loupe>;

export type Tag = "claim" | "source" | "speculation";
export type LinkKind = "attributed-to" | "supported-by" | "qualified-by" | "same-source-as";
export type ExportFormat = "json" | "csv" | "brat" | "doccano" | "label-studio" | "markdown" | "html" | "report" | "sources";

/**
 * The options of an element. Each is an attribute too: `release-id` on `<press-loupe>`, `data-press-loupe-release-id`
 * on any other element. `undefined`, `null` and `false` take the attribute away.
 */
export interface MountOptions {
  /** Address of the release (HTML, Markdown, text), relative to the page. What stands in the element shows until it is there, and if it does not come. */
  src?: string | null;
  /** Under what name the reading is filed. */
  releaseId?: string | null;
  /** Who issued the release. */
  issuer?: string | null;
  /** The loupe is in the reader's hand at once, without pressing "Read with the loupe". */
  start?: boolean;
  /** `"none"`: no button of ours; the page sets `start` itself. */
  launcher?: "none" | null;
  /** The language of the controls, as a BCP 47 tag, or `"browser"` for the reader's own; that of the page by default. */
  interfaceLang?: string | null;
  /** `"article"` by default; `"page"` is the standalone page. */
  layout?: "article" | "page" | null;
  /** Readers look and export, and change nothing. */
  readonly?: boolean;
  /** Address of a Web Annotation collection, as it is exported. It is shown read-only, and never kept in the reader's storage. */
  annotations?: string | null;
  /** Which tags are offered, separated by spaces. By default all, or those that the reader ticked in Help. */
  tags?: string | null;
  /** The page's word for a claim. */
  labelClaim?: string | null;
  /** The page's word for a source. */
  labelSource?: string | null;
  /** The page's word for a speculation. */
  labelSpeculation?: string | null;
  /** The page's words on the button "Read with the loupe". */
  labelStart?: string | null;
  /** `"auto"` by default: as the page's own text is light or dark. */
  theme?: "auto" | "light" | "dark" | null;
  /** `"local"` by default. With `"none"` nothing is read from the browser's storage or written to it; set to `"local"` later, what was marked meanwhile is kept. */
  storage?: "local" | "none" | null;
}

/** A place in `Loupe.text`, in Unicode code points; `end` is the first that is no longer part of it. */
export interface Range {
  start: number;
  end: number;
}

/** Words of the release. Where they stand more than once, what stands before or after them says which are meant. */
export interface Quote {
  quote: string;
  prefix?: string | null;
  suffix?: string | null;
}

export type Passage = Range | Quote;

/** A release to open: one of the four, and what it is called. */
export interface Input {
  text?: string | null;
  markdown?: string | null;
  html?: string | null;
  /** An address, relative to the page. */
  src?: string | null;
  /** Under what name its reading is filed. */
  id?: string | null;
  /** Its title, where the text itself has none. */
  title?: string | null;
}

export interface Block extends Range {
  kind: "kicker" | "headline" | "subheadline" | "byline" | "date" | "heading" | "paragraph" | "quotation" | "list-item" | "caption" | "row";
}

/** What is known of the release that is shown. */
export interface Release {
  /** Under what name its reading is filed. */
  id: string | null;
  /** SHA-256 of its text. */
  digest: string | null;
  title: string;
  issuer: string | null;
  /** As `2016-10-18`. */
  date: string | null;
  address: string | null;
  language: string | null;
  blocks: Block[];
}

export interface ClaimAttributes {
  reporting?: "direct-quote" | "paraphrase" | "mixed" | "unattributed";
  kind?: "quantity" | "event" | "causal" | "comparison" | "prediction" | "rule" | "advice";
  checkability?: "checkable" | "hard-to-check" | "uncheckable";
  /** The words that report it, such as "according to". */
  cue?: Range & { quote: string };
}

export interface SourceAttributes {
  identification?: "named" | "role-only" | "vague" | "anonymous" | "implicit";
  relation?: "issuer" | "affiliated" | "independent";
  terms?: "on-the-record" | "background" | "deep-background" | "off-the-record";
  /** What the reader calls it. */
  name?: string;
}

export interface SpeculationAttributes {
  certainty?: "probable" | "possible" | "underspecified";
  kind?: "hedge" | "conditional" | "belief" | "forward-looking" | "weasel";
}

interface AttributesOf {
  claim: ClaimAttributes;
  source: SourceAttributes;
  speculation: SpeculationAttributes;
}

/** Attributes to set: `null` takes one away, what is not named stays. A cue is a passage. */
export type AttributeChanges<T extends Tag = Tag> = T extends Tag
  ? { [Name in keyof AttributesOf[T]]?: (Name extends "cue" ? Passage : AttributesOf[T][Name]) | null }
  : never;

interface AnnotationOf<T extends Tag> {
  /** A UUID. */
  id: string;
  tag: T;
  /** `null` if it has no place in the text, or more than one. */
  start: number | null;
  end: number | null;
  /** The words as they stand in the text; where it has no place there, those that were marked. */
  quote: string;
  /** The words that were marked, where other words stand there now. */
  was: string | null;
  /** Empty if there is none. */
  note: string;
  attributes: AttributesOf[T];
  creator: string | null;
  /** As `2026-11-22T15:28:03.250Z`. */
  created: string;
  modified: string;
  /** Where it lands in the text as it is now. */
  anchor: "found" | "changed" | "ambiguous" | "orphan";
  /** The annotation whose other version it keeps. */
  copyOf: string | null;
  /** Whether it can only be read: the page supplies it, or a newer version made it. */
  readonly: boolean;
}

export type Annotation = { [T in Tag]: AnnotationOf<T> }[Tag];

export interface Link {
  /** A UUID. */
  id: string;
  from: string;
  to: string;
  kind: LinkKind;
}

/** A source of the release: all its mentions, and what is said on its word. */
export interface Source {
  /** What it is called: the name that was given to it, else the words of its first mention. */
  name: string;
  /** How well it is identified, by the best of its mentions that say so. */
  identification: NonNullable<SourceAttributes["identification"]> | null;
  /** Ids, in text order. */
  mentions: string[];
  /** Ids of the claims and the speculation attributed to it. */
  statements: string[];
}

/** How the release is built, as it is marked. Lists of ids are in text order; there is no score in it. */
export interface Summary {
  annotations: number;
  /** Of the text, in code points. */
  length: number;
  /** How many code points of the text lie in any passage. */
  covered: number;
  shares: { tag: Tag; count: number; covered: number }[];
  /** Those with most statements first. */
  sources: Source[];
  /** Claims attributed to no source. */
  unattributed: string[];
  /** Claims that rest on vague or anonymous sources alone. */
  vague: string[];
  /** Claims whose passage is tagged as speculation too. */
  statedAsClaim: { claim: string; speculation: string }[];
  /** Claims linked to a speculation that weakens them. */
  qualified: string[];
  certainty: { certainty: NonNullable<SpeculationAttributes["certainty"]> | null; speculation: string[] }[];
  /** How many paragraphs there are to read, and those in which nothing is marked. */
  paragraphs: number;
  untouched: { start: number; end: number }[];
}

/** Something of a file that was not taken in as it was, and why. */
export interface Told {
  item: string;
  why: string;
}

/** What a file of annotations holds; the numbers count annotations, `links` links. */
export interface Preview {
  new: number;
  same: number;
  /** Changed later than the ones here, and replace them. */
  changed: number;
  /** Differ from the ones here, which were changed later and stay. */
  older: number;
  /** Without a place in this text; they are kept in the list. */
  unplaced: number;
  links: number;
  /** Whether the file was made on another text than the one that is shown. */
  otherText: boolean;
  /** Something is wrong with these. */
  refused: Told[];
  /** In order, but nothing for a reading. */
  passedOver: Told[];
  /** Parts of what is taken in. */
  leftOut: Told[];
}

/** Ids of what a format cannot hold. */
export interface LeftOut {
  annotations: string[];
  /** Of annotations whose cue is left out. */
  cues: string[];
  links: string[];
}

/** Files of an export: one, or two for `"brat"`. */
export type Exported = File[] & { leftOut: LeftOut };

/** A file that another reader exported; `name` is for a file that names nobody. */
export interface ReadingFile {
  name?: string | null;
  text: string;
}

/** A number, or why there is none. */
export interface Figure {
  value: number | null;
  why: string | null;
}

export interface SpanFigures {
  /** `null`: over all tags. */
  tag: Tag | null;
  exact_f1: Figure;
  overlap_f1: Figure;
}

export interface ComparedFigures extends SpanFigures {
  /** Annotations of each reader. */
  counts: number[];
  /** Krippendorff's alpha for unitizing. */
  alpha: Figure;
}

export interface ComparedPassage extends Range {
  quote: string;
  standing: "agreed" | "partial" | "conflict" | "only";
  /** What each reader marked; `null` who did not. */
  marks: ((Range & { id: string; tag: Tag }) | null)[];
}

export interface ComparedPair {
  /** An index of `readers`. */
  first: number;
  second: number;
  agreements: number;
  conflicts: number;
  only_first: number;
  only_second: number;
  figures: SpanFigures[];
}

/** Several readings of one release side by side; everything by reader is in the order of `readers`. */
export interface Comparison {
  readers: string[];
  /** Annotations without one place in the text, which are not compared. */
  unplaced: number[];
  passages: ComparedPassage[];
  figures: ComparedFigures[];
  pairs: ComparedPair[];
}

/** Whether what was done is kept. */
export interface State {
  /** `"loading"` before the tool is there, `"gone"` after `destroy()`. */
  name: "loading" | "nothing-to-save" | "saving" | "saved" | "saved-here-only" | "not-saved" | "gone";
  /** Why it is not kept, or what to mind. */
  reason: string | null;
}

/**
 * The script interface of one element. Positions are Unicode code points of `text`. What is refused is a `TypeError` or
 * a `DOMException` with a sentence that names what was wrong.
 */
export interface Loupe {
  /** Done when the release that is now shown is mapped, its reading loaded and painted; a new promise after each `open`. */
  readonly ready: Promise<Loupe>;
  /** The release's text, as positions count it; empty before `ready`. */
  readonly text: string;
  /** What is known of the release; `null` before `ready`. */
  readonly release: Release | null;
  readonly state: State;
  /** Shows another release; the page's own if nothing is named. */
  open(what?: Input): Promise<Loupe>;
  /** Makes an annotation; its id. A bare quote must stand only once. */
  tag<T extends Tag>(passage: Passage, tag: T, more?: { note?: string | null; attributes?: AttributeChanges<T> | null }): Promise<string>;
  /** Changes what is named. Another tag begins without attributes. */
  change(id: string, what: { tag?: Tag | null; note?: string | null; attributes?: AttributeChanges | null; range?: Passage | null }): Promise<void>;
  delete(id: string): Promise<void>;
  /** Links two annotations; the link's id. */
  link(from: string, to: string, kind: LinkKind): Promise<string>;
  unlink(id: string): Promise<void>;
  /** Gives a source a name, which all its mentions have; an empty one takes it away. */
  name(source: string, text: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** The annotations, in text order. */
  list(): Annotation[];
  links(): Link[];
  /** How the release is built: sources and their statements, claims without a source, and so on. */
  summary(): Promise<Summary>;
  /** The reading as files; `"json"`, the Web Annotation collection, if nothing is named. */
  export(format?: ExportFormat): Promise<Exported>;
  /** What a file holds, without taking it in. */
  preview(text: string): Promise<Preview>;
  /** Takes a file in. `signal` stops it, and then nothing is changed; `onprogress` is told how many records are kept of how many. */
  import(text: string, options?: { signal?: AbortSignal; onprogress?: (done: number, all: number) => void }): Promise<Preview>;
  /** The reading at hand, if it holds anything, beside files that other readers exported from the same release. */
  compare(texts: (string | ReadingFile)[]): Promise<Comparison>;
  /** Done when what was done is painted, and the journal has answered. */
  settled(): Promise<void>;
  /** Leaves the page as it was. The element has a new `loupe` when it is next asked for one. */
  destroy(): Promise<void>;
}

/** What an annotation or a link was and is; `null` where there was or is none. */
export type Change =
  | { what: "annotation"; id: string; before: Annotation | null; after: Annotation | null }
  | { what: "link"; id: string; before: Link | null; after: Link | null };

export interface ReadyDetail {
  release: Release;
}

export interface ChangeDetail {
  /** The reader, a script, the page whose text changed, or another tab or element. */
  by: "reader" | "script" | "page" | "tab";
  changes: Change[];
}

/** What the reader is about to do; what does not apply is `null`. */
export interface BeforeChangeDetail {
  action: "tag" | "change" | "delete" | "delete-all" | "link" | "unlink" | "take-over" | "import" | "undo" | "redo";
  id: string | null;
  /** Of a link: that of the words which are tagged with it, in one step. */
  tag: Tag | null;
  start: number | null;
  end: number | null;
  note: string | null;
}

export interface SelectionDetail extends Range {
  quote: string;
}

export interface ToggleDetail {
  on: boolean;
}

export interface ErrorDetail {
  message: string;
}

export interface PressLoupeEventMap {
  /** A release is shown, with its reading. */
  "press-loupe:ready": CustomEvent<ReadyDetail>;
  /** Annotations or links have changed, whoever changed them. */
  "press-loupe:change": CustomEvent<ChangeDetail>;
  /** The reader is about to edit or import; `preventDefault()` stops it. Scripts are not asked. */
  "press-loupe:beforechange": CustomEvent<BeforeChangeDetail>;
  /** It has been decided whether an edit is kept. */
  "press-loupe:saved": CustomEvent<State>;
  /** Other words of the release are selected, or none. */
  "press-loupe:selection": CustomEvent<SelectionDetail | null>;
  /** The reader has taken up the loupe, or laid it down. */
  "press-loupe:toggle": CustomEvent<ToggleDetail>;
  /** The tool could not start, or could not do what was asked of it. */
  "press-loupe:error": CustomEvent<ErrorDetail>;
}

export interface PressLoupeElement extends HTMLElement {
  /** The script interface; whoever asks for it starts the tool. */
  readonly loupe: Loupe;
}

declare global {
  interface HTMLElementTagNameMap {
    "press-loupe": PressLoupeElement;
  }
  // Events bubble: elements, the document and the window hear them.
  interface GlobalEventHandlersEventMap extends PressLoupeEventMap {}
}
