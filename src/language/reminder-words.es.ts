import type { ReminderWords } from './reminder-words.en.ts';

export const reminders: ReminderWords = {
  headline: {
    decide_now: ({ customer }) => `${customer}: decida ahora`,
    will_renew: ({ customer }) => `${customer}: se renueva pronto`,
    will_end: ({ customer }) => `${customer}: termina pronto`,
    slides_to_est: ({ customer }) => `${customer}: pasa al servicio extendido de pago (EST)`,
    can_cancel: ({ customer }) => `${customer}: todavía se puede cancelar`,
    locked: ({ customer }) => `${customer}: ya no se puede cancelar`,
    too_late: ({ customer }) => `${customer}: el período ha terminado`,
    customer_not_accepted: ({ customer }) => `${customer}: todavía no ha aceptado`,
    transfer_expires: ({ customer }) => `${customer}: la solicitud de transferencia caduca`,
    deadline: ({ customer }) => `${customer}: se acerca una fecha`,
    manual: ({ customer }) => `${customer}: usted pidió este recordatorio`,
  },
  cost: {
    decide_now: 'Si nadie hace nada, se renueva y se paga otro período.',
    will_renew: 'Si nadie hace nada, se paga otro período.',
    will_end: 'Si nadie hace nada, el cliente se queda sin el servicio.',
    slides_to_est: 'Si nadie hace nada, se factura mes a mes a un precio más alto.',
    can_cancel: 'Si nadie hace nada, queda como está hasta que termine el período.',
    locked: 'Queda como está hasta que termine el período.',
    too_late: 'Lo que había que hacer antes ya no se puede hacer; vea qué queda.',
    customer_not_accepted: 'Si nadie hace nada, usted no puede comprar ni transferir.',
    transfer_expires: 'Si nadie hace nada, habrá que crear la solicitud otra vez.',
    deadline: 'Si nadie hace nada, la fecha pasa.',
    manual: 'Nada ocurre por sí solo.',
  },
  date: ({ date }) => `Hasta el ${date}, final del día en UTC`,
  dateHere: ({ date, time, here }) => `Hasta el ${date}, final del día en UTC (para usted: ${here}, ${time})`,
  overdue: ({ date }) => `Esto debía decirse el ${date}.`,
  hoursLeft: ({ hours }) => (hours === 1 ? 'Queda una hora.' : `Quedan ${hours} horas.`),
  because: {
    owner: 'Lo recibe usted porque se ocupa del caso.',
    team: 'Lo recibe el equipo porque nadie ha actuado.',
    manager: 'Lo recibe usted porque nadie del equipo ha actuado.',
  },
};
