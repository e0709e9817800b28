import { openCourse } from '../../bot/course.ts';
import { createSteppedTimers } from '../support/stepped-timers.ts';

const opened = () => {
  const timers = createSteppedTimers();
  const course = openCourse(timers, { keeping: 8000, saying: 1000 }, 'late');
  const said: (string | number)[] = [];
  void course.answered.then((answer) => said.push(answer, timers.elapsed()));
  void course.passed.then(() => said.push('next', timers.elapsed()));
  return { timers, course, said };
};

it('Teams is answered when all is done', async () => {
  const { timers, course, said } = opened();
  course.kept('early');
  await timers.pass(300);
  course.ended('done');
  await timers.pass(60_000);
  expect(said).toEqual(['done', 300, 'next', 300]);
});

it('or a second after everything is kept, when the reply hangs: the next begins too', async () => {
  const { timers, course, said } = opened();
  await timers.pass(500);
  course.kept('early');
  await timers.pass(60_000);
  expect(said).toEqual(['early', 1500, 'next', 1500]);
});

it('or after eight seconds, when it cannot be kept: then the next waits until it is', async () => {
  const { timers, course, said } = opened();
  await timers.pass(9000);
  expect(said).toEqual(['late', 8000]);
  course.kept('early');
  course.ended('done');
  await timers.pass(0);
  expect(said).toEqual(['late', 8000, 'next', 9000]);
});
