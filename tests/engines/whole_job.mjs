// The whole main job on one release: what is opened, tagged, noted, linked and changed, however it is done.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { SHARED, ask, links, list, quotesAreExact, settled } from './room.mjs';

const FILE = path.join(SHARED, 'data/releases/eirns-2016-10-18.txt');

const EIRNS = {
  title: 'Is Mosul Operation Intended To Send ISIS Fighters to Raqqa To Fight Assad?',
  passages: [
    { tag: 'source', from: 'Russian Foreign', to: 'Lavrov', words: 'Russian Foreign Minister Sergei Lavrov' },
    { tag: 'claim', from: 'As far as I know', to: 'Paraguay' },
    { tag: 'speculation', from: 'At least, the', to: 'for Syria' },
    { tag: 'claim', from: 'Lavrov is not alone', to: 'killing them there' },
    { tag: 'claim', from: 'The same thing', to: 'fled to Syria' },
  ],
};
const SAMPLE = {
  title: 'A road out of Mosul stands open, Lavrov says; Syria’s army suspects intent',
  passages: [
    { tag: 'source', from: 'Russian Foreign', to: 'Lavrov', words: 'Russian Foreign Minister Sergei Lavrov' },
    { tag: 'claim', from: 'As far as he knew', to: 'completely' },
    { tag: 'speculation', from: 'Should more ISIS', to: 'he said' },
    { tag: 'claim', from: 'Others suspect', to: 'a plan' },
    { tag: 'claim', from: 'Earlier this year', to: 'away to Syria' },
  ],
};
/** Words without the signs around them, which a passage that was found by its words leaves out. */
export const bare = words => words.replace(/^["“]+|[.”"]+$/g, '');

export const NOTE = 'Says who?';

/** The release, as text, and what is done with it; the sample, where the other is not at hand. */
export async function job(driver, t) {
  if (fs.existsSync(FILE)) return { ...EIRNS, text: fs.readFileSync(FILE, 'utf8') };
  t.diagnostic('../shared/data is not there: it is done on the sample release');
  const text = await ask(driver, () => document.querySelector('press-loupe').loupe.text);
  // From the headline on: what the sample is called stands before it.
  return { ...SAMPLE, text: text.slice(text.indexOf(SAMPLE.title)).replaceAll('\n', '\n\n') };
}

/** What the reading must be in the end: five passages, a note on the first claim, its source, and the last claim made speculation. */
export async function done(driver, { passages, title }) {
  const all = await list(driver), made = await links(driver);
  const about = await ask(driver, () => document.querySelector('press-loupe').loupe.release.title);
  assert.equal(about, title);
  assert.deepEqual(all.map(one => one.tag), ['source', 'claim', 'speculation', 'claim', 'speculation']);
  for (const [nth, { from, to }] of passages.entries()) assert.ok(bare(all[nth].quote).startsWith(from) && bare(all[nth].quote).endsWith(to), all[nth].quote);
  assert.equal(all[1].note, NOTE);
  assert.deepEqual(made.map(one => [one.from, one.to, one.kind]), [[all[1].id, all[0].id, 'attributed-to']]);
  await quotesAreExact(driver);
  assert.equal((await settled(driver)).name, 'saved');
  return { all, made };
}
