// A large release with many marks, the same in every run, and how times are told.

/** Numbers that look random and are the same in every run. */
function numbers(seed) {
  let state = seed;
  return most => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 2147483648 * most);
  };
}
const WORDS = 'the ministry said on Tuesday that a bridge over the river could be open by the end of next year according to its engineers who had not yet seen the report'.split(' ');
/** A release of so many sentences. */
export function release(sentences = 700) {
  const next = numbers(7), sentence = nth => `Sentence ${nth} ${Array.from({ length: 8 + next(14) }, () => WORDS[next(WORDS.length)]).join(' ')}.`;
  const all = Array.from({ length: sentences }, (_, nth) => sentence(nth));
  const blocks = ['A bridge in the north'];
  while (all.length) blocks.push(all.splice(0, 4 + next(5)).join(' '));
  return blocks.join('\n\n');
}

/** Marks passages of so many of the text's words, every third attributed to a source. */
export async function mark(page, count, seed) {
  const next = numbers(seed);
  const plan = Array.from({ length: count }, (_, nth) => ({ place: next(1e6) / 1e6, length: 10 + next(120), tag: ['claim', 'source', 'speculation', 'claim'][nth % 4] }));
  return page.evaluate(async plan => {
    const { loupe } = document.querySelector('press-loupe, [data-press-loupe]'), sources = [], length = [...loupe.text].length;
    for (const { place, length: long, tag } of plan) {
      const start = Math.floor(place * (length - long)), id = await loupe.tag({ start, end: start + long }, tag);
      if (tag === 'source') sources.push(id);
      else if (sources.length && start % 3) await loupe.link(id, sources[start % sources.length], 'attributed-to');
    }
  }, plan);
}

const median = all => all.toSorted((one, other) => one - other)[all.length >> 1];
export const told = all => `${median(all).toFixed(0)} ms (${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)}, ${all.length} rounds)`;
