// A news article of about 1,000 words with a press release in it, the same every time.
const COUNT = 1000, IN_RELEASE = 350;

const PEOPLE = ['the harbour office', 'its spokesperson', 'the council', 'engineer Ada Brandt', 'a skipper of the night ferry', 'the union of dockers', 'the museum by the quay', 'an insurer who asked not to be named'];
const SAYING = ['said on Monday', 'told reporters', 'wrote in a letter', 'repeated in the evening', 'expects', 'doubts'];
const THINGS = ['the north wall', 'the old crane', 'a third of the berths', 'the new lock', 'the tide gate', 'every lamp along the pier', 'the road to the warehouses'];
const HAPPENING = ['may fail in a heavy storm', 'will be closed for nine days', 'cost twice what was planned', 'has been repaired since spring', 'could open before the winter', 'needs forty tonnes of steel'];
const RESTS = ['if the weather allows it', 'as the figures of last year show', 'and nobody has said who pays', 'while boats wait in the outer basin', 'after two reports had warned of it', 'which is more than in any year before'];

/** Numbers from 0 to 1, the same row for the same seed. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
}

/** Paragraphs of four sentences, until they have so many words. */
function paragraphs(words, seed) {
  const next = numbers(seed), one = of => of[Math.floor(next() * of.length)];
  const sentence = () => {
    const text = `${one(PEOPLE)} ${one(SAYING)} that ${one(THINGS)} ${one(HAPPENING)}, ${one(RESTS)}.`;
    return text[0].toUpperCase() + text.slice(1);
  };
  const all = [];
  for (let count = 0; count < words;) {
    const text = Array.from({ length: 4 }, sentence).join(' ');
    count += text.split(' ').length;
    all.push(`<p>${text}</p>`);
  }
  return all.join('\n');
}

const RELEASE = `<h2>Harbour to close for repairs</h2>\n${paragraphs(IN_RELEASE, 5)}`, REST = paragraphs(COUNT - IN_RELEASE, 11);

/** The page. `mark`: attributes of the element around the release; `isLast`: the release stands below everything else. */
export function page({ mark = '', head = '', isLast = false }) {
  const release = `<div class="release" ${mark}>\n${RELEASE}\n</div>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The harbour and its walls</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; font: 18px/1.6 serif } article { max-width: 40rem; margin: 2rem auto }</style>
${head}
</head>
<body>
<article>
<h1>The harbour and its walls</h1>
${isLast ? `${REST}\n${release}` : `${release}\n${REST}`}
</article>
</body>
</html>`;
}
