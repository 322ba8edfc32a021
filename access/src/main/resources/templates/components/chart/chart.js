(() => {
  "use strict";
  const charts = document.querySelectorAll("[data-chart]");
  if (charts.length === 0) {
    return;
  }
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const rows = (table) => Array.from(table.querySelectorAll("tbody tr"));
  const value = (row, column) => Number(row.cells[column].dataset.value || 0);

  const draw = (figure) => {
    const table = document.getElementById(figure.dataset.chart);
    const choice = figure.querySelector("select");
    const canvas = figure.querySelector("canvas");
    const named = () => choice.options[choice.selectedIndex].textContent;
    const values = () => rows(table).map((row) => value(row, Number(choice.value)));
    figure.hidden = false;
    const chart = new window.Chart(canvas, {
      type: "bar",
      data: {
        labels: rows(table).map((row) => row.cells[0].textContent.trim()),
        datasets: [{ label: named(), data: values(), backgroundColor: colour("--gold"), maxBarThickness: 48 }],
      },
      options: {
        animation: false,
        locale: document.documentElement.lang,
        maintainAspectRatio: false,
        font: { family: getComputedStyle(document.body).fontFamily },
        plugins: { legend: { display: false } },
        scales: { x: { grid: { display: false } }, y: { beginAtZero: true, ticks: { precision: 0 } } },
      },
    });
    const say = () => canvas.setAttribute("aria-label", `${figure.dataset.words}: ${named()}`);
    choice.addEventListener("change", () => {
      chart.data.datasets[0].label = named();
      chart.data.datasets[0].data = values();
      chart.update();
      say();
    });
    say();
  };

  const engine = document.createElement("script");
  engine.src = charts[0].dataset.engine;
  engine.addEventListener("load", () => charts.forEach(draw));
  document.head.append(engine);
})();
