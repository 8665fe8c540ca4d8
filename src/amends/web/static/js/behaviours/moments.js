// time[data-moment=ago] keeps its distance in words true while the page stays open.
const UNITS = [["year", 31536000], ["month", 2592000], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];
const MINUTE = 60000;

export function distance(at, now, language) {
  const seconds = Math.round((at - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size * 1.2) ?? ["minute", 60];
  return format.format(Math.round(seconds / length), unit);
}

function refresh() {
  for (const time of document.querySelectorAll("time[data-moment=ago]")) {
    time.textContent = distance(new Date(time.dateTime), Date.now(), document.documentElement.lang);
  }
}

export function listen() {
  setInterval(refresh, MINUTE);
}
