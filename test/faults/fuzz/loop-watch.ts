/**
 * Loaded into the bot's process beside it: tells its parent how long the event loop was busy with one thing. Counted is
 * the thread's processor time, so that a machine that gives it none is not mistaken for a long piece of work.
 */
const every = 10;
let turned = process.threadCpuUsage();

setInterval(() => {
  const { user, system } = process.threadCpuUsage(turned);
  turned = process.threadCpuUsage();
  const milliseconds = (user + system) / 1000;
  if (milliseconds > 3 * every) process.send?.({ busy: milliseconds });
}, every).unref();
