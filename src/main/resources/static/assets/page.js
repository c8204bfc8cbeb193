// Small helps for who has scripts. Every one of them does what a link or a form of the page does without.
const root = document.documentElement;
const $ = (selector, within = document) => within.querySelector(selector);
const said = () => $("#said");

function say(text) {
    const live = said();
    if (live) live.textContent = text;
}

function keepLink() {
    const link = $("#main")?.dataset.link;
    if (link) history.replaceState(history.state, "", link);
}

/* Theme */
const themes = $("[data-theme-switch]");
function dark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
if (themes) {
    const name = () => { themes.textContent = dark() ? "Light" : "Dark"; };
    name();
    themes.addEventListener("click", () => {
        root.dataset.theme = dark() ? "light" : "dark";
        try { localStorage.setItem("theme", root.dataset.theme); } catch { /* Kept for this page alone. */ }
        name();
    });
}

/* The question: choosing a word asks at once. */
$("#question")?.addEventListener("change", event => {
    if (event.currentTarget.closest(".ask")) return;
    const form = event.currentTarget;
    if (form.reportValidity()) form.submit();
});

/* Facts: find one by its words. */
$("#find")?.addEventListener("input", event => {
    event.stopPropagation();
    const words = event.target.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    for (const fact of document.querySelectorAll("#facts [data-fact]")) {
        fact.hidden = !words.every(word => fact.dataset.fact.includes(word));
    }
    for (const section of document.querySelectorAll("#facts details.fsec")) {
        const any = section.querySelector("[data-fact]:not([hidden])");
        if (words.length) section.open = Boolean(any);
        section.hidden = words.length > 0 && !any;
    }
});
$("#find")?.addEventListener("change", event => event.stopPropagation());

/* A change: the last answer stays until the new one is there. */
let slow;
document.addEventListener("htmx:beforeRequest", () => {
    clearTimeout(slow);
    slow = setTimeout(() => { $("#bench")?.classList.add("stale"); say("Working it out…"); }, 400);
});
document.addEventListener("htmx:afterSettle", () => {
    clearTimeout(slow);
    $("#bench")?.classList.remove("stale");
    const changed = Number(said()?.dataset.changed ?? 0);
    say(`Worked out. ${changed === 0 ? "No answer" : changed === 1 ? "One answer" : changed + " answers"} changed.`);
    setTimeout(() => say(""), 4000);
});
for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, () => {
        clearTimeout(slow);
        $("#bench")?.classList.add("stale");
        say("The service did not answer. What is shown is the answer before your last change.");
    });
}

/* Marks on the form itself, which is never replaced. */
document.addEventListener("change", event => {
    const fact = event.target.closest?.("#facts .fact");
    if (fact) {
        fact.classList.add("ch");
        event.target.classList?.toggle("unk", event.target.value === "");
    }
});

/* The link to this answer. */
document.addEventListener("click", async event => {
    const copy = event.target.closest?.("[data-copy]");
    if (copy && navigator.clipboard) {
        event.preventDefault();
        try {
            await navigator.clipboard.writeText(location.origin + copy.getAttribute("href"));
            say("The link is copied.");
        } catch {
            location.assign(copy.href);
        }
    }
});

/* A text to copy. */
document.addEventListener("click", async event => {
    const copy = event.target.closest?.("[data-copy-text]");
    if (!copy) return;
    try {
        await navigator.clipboard.writeText(document.getElementById(copy.dataset.copyText).textContent);
        say("Copied.");
    } catch {
        getSelection().selectAllChildren(document.getElementById(copy.dataset.copyText));
        say("Selected, to be copied.");
    }
    setTimeout(() => say(""), 4000);
});

/* Keys */
const KEYS = "keys-off";
let keysOn = true;
try { keysOn = localStorage.getItem(KEYS) !== "true"; } catch { /* On, then. */ }
function rows() { return [...document.querySelectorAll("[data-why]")]; }
function step(by) {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
}
const dialog = $("#keys");
$("[data-keys]")?.addEventListener("click", () => dialog?.showModal());
const box = $("#keys-on");
if (box) {
    box.checked = keysOn;
    box.addEventListener("change", () => {
        keysOn = box.checked;
        try { localStorage.setItem(KEYS, String(!keysOn)); } catch { /* For this page alone. */ }
    });
}
document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const inField = event.target.closest?.("input:not([type=radio]):not([type=checkbox]), select, textarea");
    if (event.key === "Escape" && !dialog?.open) {
        const close = $("[data-close]");
        if (close) close.click();
        return;
    }
    if (inField || !keysOn) return;
    const fact = event.target.closest?.(".tri");
    const act = {
        j: () => step(1),
        k: () => step(-1),
        "/": () => $("#find")?.focus(),
        "?": () => dialog?.showModal(),
        s: () => $(".side")?.click(),
        z: () => history.back(),
        p: () => { const memo = $("#tools a[href^='/memo']"); if (memo) location.assign(memo.href); else print(); },
        "[": () => $("[data-day='-']")?.click(),
        "]": () => $("[data-day='+']")?.click(),
        y: () => fact?.querySelector("[value=true]").click(),
        n: () => fact?.querySelector("[value=false]").click(),
        u: () => fact?.querySelector("[value='']").click(),
    }[event.key] ?? (/^[1-9]$/.test(event.key)
        ? () => document.querySelectorAll("[data-reading]")[Number(event.key) - 1]?.click()
        : null);
    if (act) {
        event.preventDefault();
        act();
    }
});

/* Focus returns to the row whose reasons were closed. */
const row = location.hash.startsWith("#row-") && document.getElementById(location.hash.slice(1));
if (row) row.focus();
keepLink();

/* The slider of a timeline says its day, and looks at it when it is let go. */
const slide = $("#slide");
if (slide) {
    const at = Date.parse(slide.dataset.from) - Number(slide.value) * 86400000;
    const date = () => new Date(at + Number(slide.value) * 86400000);
    const day = slide.form.elements.namedItem("asOf");
    slide.addEventListener("input", () => {
        day.value = date().toISOString().slice(0, 10);
        slide.setAttribute("aria-valuetext", date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
    });
    slide.addEventListener("change", () => slide.form.submit());
}

// For who has to know when keys are listened to.
root.dataset.ready = "";
