// Keeps what is typed as a draft on the server, a moment after typing pauses and never more than ten seconds behind.
// Nothing is kept in the browser. Without script the button "Keep as a draft" does the same by hand.
const AFTER_A_PAUSE = 1500;
const AT_MOST = 10_000;

const SIGNED_OUT =
  'You have been signed out. What you write from here on is not kept: copy it, sign in again, and open this form again.';
const AWAY = 'Not kept: the service does not answer. It is tried again while this page is open.';
const REFUSED = 'Not kept. Copy what you wrote before you leave this page.';

export function keepDrafts(form) {
  const said = form.querySelector('[data-draft-said]');
  const button = form.querySelector('button[name="_keep"]');
  let waiting;
  let since;
  let isSending = false;
  let isOver = false;

  button.hidden = true;
  say('What you write is kept as a draft while you type.');

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => {
    isOver = true;
    clearTimeout(waiting);
  });
  // Shown again from the memory of the browser after "Back".
  addEventListener('pageshow', () => {
    isOver = false;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && since !== undefined) void keep();
  });

  function changed() {
    since ??= Date.now();
    wait(Math.min(AFTER_A_PAUSE, Math.max(0, since + AT_MOST - Date.now())));
  }

  function wait(milliseconds) {
    clearTimeout(waiting);
    waiting = setTimeout(keep, milliseconds);
  }

  async function keep() {
    clearTimeout(waiting);
    if (isOver) return;
    // One at a time, so that each is written on the one before.
    if (isSending) return wait(AFTER_A_PAUSE);
    isSending = true;
    const began = since;
    since = undefined;
    try {
      // Words alone: a photo is sent when the form is, and not each time somebody pauses.
      const typed = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
      const fields = new URLSearchParams(typed);
      fields.set('_keep', 'script');
      // What is sent while a page closes must be short to arrive at all.
      const keepalive = document.visibilityState === 'hidden' && String(fields).length < 60_000;
      const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'error', keepalive });
      if (answer.ok) {
        const kept = await answer.json();
        form.elements._key.value = kept.key;
        form.elements._revision.value = kept.revision;
        say(kept.say);
      } else if (answer.status >= 500 || answer.status === 429) {
        tryAgain(began);
      } else {
        // To be heard at once: whoever listens must not type on into nothing.
        say(answer.status === 401 || answer.status === 403 ? SIGNED_OUT : REFUSED, 'alert');
        isOver = true;
      }
    } catch {
      tryAgain(began);
    } finally {
      isSending = false;
    }
  }

  function tryAgain(began) {
    since = began;
    say(AWAY, 'status');
    wait(AT_MOST);
  }

  function say(words, role) {
    if (role === undefined) said.removeAttribute('role');
    else said.setAttribute('role', role);
    said.textContent = words;
  }
}
