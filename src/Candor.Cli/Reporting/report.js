(function () {
  'use strict';
  var chinese = document.getElementById('zh');
  function follow() { document.documentElement.lang = chinese.checked ? 'zh-Hans' : 'en'; }
  if (chinese) {
    if (/^zh/i.test(navigator.language)) chinese.checked = true;
    document.querySelectorAll('input[name=language]').forEach(function (input) { input.addEventListener('change', follow); });
    follow();
  }

  function key(row, column) {
    var cell = row.cells[column];
    var value = cell.getAttribute('data-v');
    return value === null ? cell.textContent : value === '' ? null : Number(value);
  }

  function order(a, b) {
    return typeof a === 'number' ? a - b : a.localeCompare(b);
  }

  document.querySelectorAll('table.sortable').forEach(function (table) {
    var body = table.tBodies[0];
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener('click', function () {
        var before = head.getAttribute('aria-sort');
        var first = body.rows[0].cells[column].hasAttribute('data-v') ? 'descending' : 'ascending';
        var now = before === null ? first : before === 'ascending' ? 'descending' : 'ascending';
        var sign = now === 'ascending' ? 1 : -1;
        Array.from(table.tHead.rows[0].cells).forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', now);
        Array.from(body.rows).map(function (row) { return { row: row, key: key(row, column) }; }).sort(function (a, b) {
          if (a.key === null || b.key === null) return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0);
          return sign * order(a.key, b.key);
        }).forEach(function (item) { body.appendChild(item.row); });
      });
    });
  });

  addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (details) { details.open = true; });
  });
}());
