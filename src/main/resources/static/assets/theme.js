// Runs before the page is drawn, so that it is never drawn in the wrong colours.
document.documentElement.classList.add("scripted");
try {
    const theme = localStorage.getItem("theme");
    if (theme) document.documentElement.dataset.theme = theme;
} catch { /* Storage may be denied; then the system's theme holds. */ }
