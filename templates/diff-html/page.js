/* global document, clearTimeout, setTimeout */
(() => {
  'use strict';

  const typingPause = 120;
  const form = document.getElementById('filters');
  const status = document.getElementById('status');
  const nothing = document.getElementById('nothing');
  const search = document.getElementById('text');
  const service = document.getElementById('service');
  const allText = status.textContent;
  const folds = Array.from(document.querySelectorAll('.rewriting details'), (element) => ({
    element,
    open: element.open,
  }));
  const groups = Array.from(document.querySelectorAll('.group'), (element) => ({
    element,
    shown: 0,
  }));
  const findings = groups.flatMap((group) => {
    const title = group.element.querySelector('h3').textContent;
    return Array.from(group.element.querySelectorAll('.finding'), (element) => ({
      element,
      group,
      title,
      text: undefined,
    }));
  });

  /** The text of a finding in lower case, read once. */
  function textOf(finding) {
    finding.text ??= `${finding.title} ${finding.element.textContent}`.toLowerCase();
    return finding.text;
  }

  function checked(name) {
    const boxes = form.querySelectorAll(`input[name="${name}"]:checked`);
    return new Set(Array.from(boxes, (box) => box.value));
  }

  function readFilters() {
    return {
      words: search.value.toLowerCase().split(/\s+/).filter(Boolean),
      service: service.value,
      level: checked('level'),
      permission: checked('permission'),
      state: checked('state'),
    };
  }

  function matches(finding, filters) {
    const { level, permission, state, service: number } = finding.element.dataset;
    return (
      filters.level.has(level) &&
      filters.permission.has(permission) &&
      filters.state.has(state) &&
      (filters.service === '' || filters.service === number) &&
      filters.words.every((word) => textOf(finding).includes(word))
    );
  }

  function show(element, isShown) {
    if (element.hidden === isShown) element.hidden = !isShown;
  }

  function update() {
    const filters = readFilters();
    for (const group of groups) group.shown = 0;
    let count = 0;
    for (const finding of findings) {
      const isShown = matches(finding, filters);
      show(finding.element, isShown);
      if (isShown) {
        count += 1;
        finding.group.shown += 1;
      }
    }
    for (const group of groups) show(group.element, group.shown > 0);
    const isFiltered = count < findings.length;
    for (const fold of folds) fold.element.open = fold.open || isFiltered;
    show(nothing, count === 0 && isFiltered);
    const total = findings.length.toLocaleString('en');
    status.textContent = isFiltered ? `${count.toLocaleString('en')} of ${total} changes` : allText;
  }

  let pause;
  search.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(update, typingPause);
  });
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  form.addEventListener('reset', () => {
    setTimeout(update);
  });
  form.hidden = false;
})();
