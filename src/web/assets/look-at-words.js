// Looks at what was written when its writer goes on to the next question or pauses for long, and says beside it what was
// noticed. Nothing is changed or kept. Without script the button "Look at my words" does the same by hand.
const AFTER_A_LONG_PAUSE = 4000;
// Beyond this no form can keep it, and says so when it is saved.
const CHARACTERS_MOST = 40_000;

export function lookAtWords(form) {
  const places = new Map([...form.querySelectorAll('[data-words-of]')].map((place) => [place.dataset.wordsOf, place]));
  let waiting;
  let looked = textsOf();
  let turn = 0;

  for (const button of form.querySelectorAll('button[name="_look"]')) button.hidden = true;
  for (const place of places.values()) place.setAttribute('aria-live', 'polite');
  form.addEventListener('change', () => look());
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, AFTER_A_LONG_PAUSE);
  });
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    turn += 1;
  });

  function textsOf() {
    return [...places.keys()].map((name) => form.elements[name]?.value ?? '').join('\u0000');
  }

  async function look() {
    clearTimeout(waiting);
    const texts = textsOf();
    if (texts === looked || texts.length > CHARACTERS_MOST) return;
    looked = texts;
    turn += 1;
    const mine = turn;
    try {
      const fields = new URLSearchParams(new FormData(form));
      fields.set('_look', 'script');
      const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'error' });
      if (!answer.ok || mine !== turn) return;
      const { found } = await answer.json();
      for (const [name, place] of places)
        show(
          place,
          found.filter(({ field }) => field === name),
        );
    } catch {
      // It is advice: where it does not come, nothing is missing, and what is looked at before saving still is.
    }
  }
}

function show(place, found) {
  if (found.length === 0) return place.replaceChildren();
  const list = document.createElement('ul');
  list.className = 'los-words__list';
  list.append(...found.map(line));
  place.replaceChildren(
    Object.assign(document.createElement('p'), { className: 'los-words__head', textContent: 'About these words' }),
    list,
  );
}

function line({ says, quote, from }) {
  const one = document.createElement('li');
  one.append(says);
  if (quote !== '') {
    const words = Object.assign(document.createElement('q'), { className: 'los-words__quote' });
    words.append(Object.assign(document.createElement('bdi'), { textContent: quote }));
    one.append(' ', words);
  }
  if (from !== null)
    one.append(
      ' ',
      Object.assign(document.createElement('a'), {
        className: 'govuk-link govuk-link--no-visited-state',
        href: from.href,
        textContent: from.text,
      }),
    );
  return one;
}
