// The till without a line: looks codes up in a list on the phone, keeps what was taken,
// and tells it as soon as there is a line. Sums are whole cents here.
const till = document.querySelector("[data-till]");
const words = JSON.parse(till.dataset.words);
const part = (name) => till.querySelector(`[data-part="${name}"]`);
const box = `till-${till.dataset.house}`;
const SIGNS = /^[0-9A-HJKMNP-TV-Z]{16}$/;
const ALIKE = { O: "0", I: "1", L: "1", U: "V" };
let chosen = null;

const kept = (name, usual) =>
  JSON.parse(localStorage.getItem(`${box}-${name}`) ?? "null") ?? usual;
const keep = (name, value) =>
  localStorage.setItem(`${box}-${name}`, JSON.stringify(value));
const cents = (sum) => Math.round(Number(String(sum).replace(",", ".").trim()) * 100);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_all, name) => values[name]);
const money = (amount, currency) =>
  new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency })
    .format(amount / 100);
const dayOf = (told) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" })
    .format(new Date(`${told}T12:00:00`));
const here = () => {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};

async function digestOf(typed) {
  const signs = typed.toUpperCase().replace(/[\s–-]/g, "")
    .replace(/[OILU]/g, (sign) => ALIKE[sign]);
  if (!SIGNS.test(signs)) return { code: "", digest: "" };
  const code = signs.match(/.{4}/g).join("-");
  const bytes = new TextEncoder().encode(`voucher:${code}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digest = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { code, digest };
}

function codeOf(typed) {
  const found = typed.match(/\/v\/([^/?#]+)/);
  return found ? decodeURIComponent(found[1]) : typed;
}

function say(text, tone = "") {
  const line = part("said");
  line.textContent = text;
  line.dataset.tone = tone;
  line.hidden = !text;
}

function standing() {
  const list = kept("list", null);
  const shown = part("standing");
  if (!list) shown.textContent = words.none;
  else if (Date.now() > list.until) shown.textContent = words.old;
  else {
    const time = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: "short", timeStyle: "short",
    }).format(new Date(list.made));
    const n = Object.keys(list.vouchers).length;
    shown.textContent = fill(words.fresh, { time, n });
  }
  return list && Date.now() <= list.until ? list : null;
}

function leftOn(list, digest) {
  const [sum] = list.vouchers[digest];
  const own = kept("queue", []).filter((one) => one.digest === digest && !one.done);
  return cents(sum) - own.reduce((all, one) => all + one.cents, 0);
}

async function lookUp(event) {
  event.preventDefault();
  part("voucher").hidden = true;
  chosen = null;
  const list = standing();
  if (!list) return say("");
  const typed = part("code").value;
  const { code, digest } = await digestOf(codeOf(typed));
  const row = digest && list.vouchers[digest];
  if (!row) return say(words.unknown, "danger");
  const [, currency, day] = row;
  if (day < here()) return say(words.over, "danger");
  const left = leftOn(list, digest);
  if (left <= 0) return say(words.empty, "danger");
  chosen = { code, digest, currency, left, seal: list.seal };
  say("");
  part("left").textContent = money(left, currency);
  part("until").textContent =
    fill(words.until, { day: dayOf(day) });
  part("amount").value = (left / 100).toFixed(2);
  part("voucher").hidden = false;
  part("amount").focus();
  return undefined;
}

function take(event) {
  event.preventDefault();
  const list = standing();
  if (!chosen || !list) return say(words.unknown, "danger");
  const sum = cents(part("amount").value);
  if (!(sum > 0) || sum > chosen.left) {
    const left = money(chosen.left, chosen.currency);
    return say(fill(words.much, { left }), "danger");
  }
  const queue = kept("queue", []);
  const today = queue.filter((one) => !one.done).reduce((all, one) => all + one.cents, 0);
  if (list.most !== null && today + sum > cents(list.most)) {
    return say(words.limit, "danger");
  }
  queue.push({
    ...chosen, cents: sum, key: crypto.randomUUID(), taken: Date.now(),
    place: part("place")?.value || "",
  });
  // Kept before it is said: a phone that dies now has not lost it.
  keep("queue", queue);
  say(fill(words.took, { sum: money(sum, chosen.currency) }), "good");
  chosen = null;
  part("voucher").hidden = true;
  part("code").value = "";
  part("code").focus();
  draw();
  tell();
  return undefined;
}

function draw() {
  const queue = kept("queue", []);
  part("queue").replaceChildren(...queue.toReversed().map((one) => {
    const row = document.createElement("li");
    const sum = document.createElement("span");
    sum.className = "numbers strong";
    sum.textContent = money(one.cents, one.currency);
    const name = document.createElement("span");
    name.className = "till__short";
    name.textContent = `…${one.code.slice(-4)}`;
    const how = document.createElement("span");
    const missing = money(cents(one.missing ?? 0), one.currency);
    how.textContent = one.done
      ? fill(words[one.why || "booked"], { sum: missing }) : words.waits;
    how.dataset.tone = one.done ? (one.why ? "danger" : "good") : "";
    row.append(name, sum, how);
    return row;
  }));
  part("told").hidden = queue.length === 0;
}

async function asked(address, options = {}) {
  const answer = await fetch(address, { credentials: "same-origin", ...options });
  const kind = answer.headers.get("Content-Type") ?? "";
  if (answer.redirected || !kind.includes("json")) throw new Error("sign in");
  return answer.json();
}

let telling = false;
async function tell() {
  if (telling || !navigator.onLine) return;
  telling = true;
  try {
    const list = await asked(till.dataset.list);
    const waiting = kept("queue", []).filter((one) => !one.done);
    for (const seal of new Set(waiting.map((one) => one.seal))) {
      const own = waiting.filter((one) => one.seal === seal).slice(0, 200);
      const rows = own.map((one) => ({
        code: one.code, amount: (one.cents / 100).toFixed(2), key: one.key,
        taken: one.taken, place: one.place,
      }));
      const found = await asked(till.dataset.taken, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": list.csrf },
        body: JSON.stringify({ seal, taken: rows }),
      });
      const by = new Map((found.settled ?? []).map((one) => [one.key, one]));
      keep("queue", kept("queue", []).map((one) =>
        by.has(one.key)
          // A code that is settled has no business on the phone any more.
          ? { ...one, ...by.get(one.key), done: true, code: one.code.slice(-4), digest: "" }
          : one));
    }
    // Asked again, for it now knows what was told.
    keep("list", waiting.length ? await asked(till.dataset.list) : list);
    part("signin").hidden = true;
  } catch (error) {
    part("signin").hidden = error.message !== "sign in";
  } finally {
    telling = false;
    // What is settled need not be shown for ever; what is lost stays until then.
    const day = Date.now() - 24 * 3600 * 1000;
    keep("queue", kept("queue", []).filter((one) => !one.done || one.taken > day));
    standing();
    draw();
  }
}

part("look").addEventListener("submit", lookUp);
part("take").addEventListener("submit", take);
// Whoever drives the page by a program waits for this, as on every other page.
document.documentElement.dataset.listening = "";
addEventListener("online", tell);
setInterval(tell, 60000);
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(till.dataset.worker).catch(() => {});
  navigator.serviceWorker.ready.then(() => { till.dataset.ready = ""; });
}
standing();
draw();
tell();
