/** Text that tries to be more than text, in every place where a person's words can stand. */
export const hostile =
  '**[Boss](https://evil.example)** <at>Ana</at> {{DATE(2017-02-14T06:08:00Z,SHORT)}} ${secret}\nFake: field \u202eevil';
