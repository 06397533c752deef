"use strict";
// Everything that plugins and users say is put in as text, never as HTML.
const at = (id) => document.getElementById(id);

async function call(method, path, body) {
  const headers = body ? { "Content-Type": "application/json" } : {};
  if (at("token").value) headers.Authorization = `Bearer ${at("token").value}`;
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function line(list, text, ...buttons) {
  const item = document.createElement("li");
  item.append(text, ...buttons);
  list.append(item);
}

function button(text, action) {
  const made = document.createElement("button");
  made.textContent = text;
  made.onclick = () => action().then(show);
  return made;
}

async function show() {
  const [drafts, plugins, events] = await Promise.all(
    ["/drafts", "/plugins", "/events"].map((path) => call("GET", path)),
  );
  for (const id of ["drafts", "plugins", "events"]) at(id).replaceChildren();
  for (const draft of drafts) {
    const decide = (what) => () => call("POST", `/drafts/${draft.plugin_id}/${what}`);
    line(
      at("drafts"),
      `${draft.name} ${draft.version}: ${draft.manifest.description} `,
      button("✓", decide("approve")),
      button("✗", decide("reject")),
    );
  }
  for (const one of plugins) line(at("plugins"), `${one.name} ${one.version}: ${one.status}`);
  for (const one of events.slice(-20).reverse()) {
    line(at("events"), `${one.occurred_at} ${one.event_type} ${one.severity}`);
  }
}

at("say").onsubmit = async (event) => {
  event.preventDefault();
  const text = at("text").value;
  at("text").value = "";
  const said = document.createElement("p");
  said.textContent = `› ${text}`;
  const answer = document.createElement("pre");
  answer.textContent = "…";
  at("talk").append(said, answer);
  try {
    const told = await call("POST", "/messages", { user_id: "page", text });
    answer.textContent = `${told.plugin ?? "–"} (${told.status}): ${told.text}`;
  } catch (error) {
    answer.textContent = error.message;
  }
  await show();
};

setInterval(() => show().catch(() => {}), 3000);
show().catch(() => {});
