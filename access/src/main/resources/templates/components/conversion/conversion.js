// Watches a conversion and shows the page anew when it has ended. Without script the page offers a link to look again.
(() => {
  const watched = document.querySelector("[data-conversion]");
  if (!watched || watched.dataset.ended !== "false") {
    return;
  }
  const number = new Intl.NumberFormat(watched.dataset.language);
  const address = "/api/v1/profile-conversions/" + watched.dataset.conversion;
  const look = async () => {
    let conversion;
    try {
      const answer = await fetch(address, { headers: { "Accept": "application/json" } });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      conversion = await answer.json();
    } catch {
      setTimeout(look, 5000);
      return;
    }
    if (conversion.state !== "RUNNING") {
      location.replace("/quan-tri/chuyen-doi/" + watched.dataset.conversion);
      return;
    }
    watched.querySelectorAll("[data-count]").forEach((place) => {
      place.textContent = number.format(conversion.counts[place.dataset.count] || 0);
    });
    setTimeout(look, 1000);
  };
  look();
})();
