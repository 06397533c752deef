// What a page does besides being read: news by server-sent events, copying, ticks, local times. Everything works without it but these.
(() => {
  "use strict";
  const ready = (root) => {
    for (const time of root.querySelectorAll("time[datetime]")) {
      const at = new Date(time.dateTime);
      if (Number.isNaN(at.valueOf()) || time.dataset.local) continue;
      time.dataset.local = "yes";
      time.title = time.textContent.trim();
      const today = at.toDateString() === new Date().toDateString();
      const shape = today ? { timeStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" };
      time.textContent = at.toLocaleString(document.documentElement.lang, shape);
    }
    for (const box of root.querySelectorAll("input[data-tick]")) {
      const key = "tick:" + box.dataset.tick;
      box.checked = localStorage.getItem(key) === "1";
      box.addEventListener("change", () => {
        if (box.checked) localStorage.setItem(key, "1"); else localStorage.removeItem(key);
      });
    }
    for (const button of root.querySelectorAll("button[data-copy]")) {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        const from = document.getElementById(button.dataset.copy);
        const text = from.value ?? from.dataset.text ?? from.textContent;
        await navigator.clipboard.writeText(text);
        const word = button.textContent;
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = word; }, 1500);
      });
    }
  };
  const live = document.querySelector("[data-news]");
  if (live) {
    const news = new EventSource(live.dataset.news);
    news.addEventListener("change", () => window.htmx.trigger("#progress", "told"));
    news.addEventListener("over", () => { news.close(); location.reload(); });
    window.addEventListener("pagehide", () => news.close());
  }
  document.addEventListener("keydown", (event) => {
    const search = document.getElementById("q");
    if (event.key === "/" && search && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      search.focus();
    }
  });
  document.body.addEventListener("htmx:afterSettle", (event) => ready(event.target.parentElement ?? event.target));
  ready(document);
})();
