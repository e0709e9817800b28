import type { Names } from './names.en.ts';

/** What the things of the field are called in Spanish. */
export const names: Names = {
  statuses: {
    advised: 'Respuesta dada, resultado pendiente',
    doing: 'Lo estamos haciendo',
    done: 'Hecho',
    declined: 'El cliente no quiso',
    waiting_for_term_end: 'A la espera del fin del período',
    escalated: 'Escalado',
  },
  channels: {
    direct_microsoft: 'Directamente de Microsoft',
    advisor: 'Advisor',
    open_license: 'Open License',
    open_value: 'Open Value',
    ea: 'Contrato Enterprise (EA)',
    mca_e: 'MCA empresarial / MPSA',
    csp_other: 'Otro asociado de CSP',
    csp_deauthorized: 'Un revendedor que ya no está en CSP',
    csp_own: 'A nosotros',
    syndication: 'Un asociado de Syndication',
    third_party_non_csp: 'Un tercero ajeno a CSP',
    unknown: 'Canal desconocido',
  },
  families: {
    licenses: 'Licencias',
    azure: 'Azure',
    'reservations-and-savings-plans': 'Reservas y planes de ahorro',
    'software-and-marketplace': 'Software y marketplace',
  },
  verdicts: { helpful: 'Útil', not_helpful: 'No es útil', rule_wrong: 'Esta regla está mal' },
  actors: {
    agent: 'Usted',
    customer: 'Cliente',
    current_partner: 'Partner actual',
    indirect_provider: 'Su proveedor indirecto',
    customer_and_partners: 'Cliente y ambos partners',
    microsoft: 'Microsoft',
  },
  roles: {
    admin_agent: 'Agente de administración',
    sales_agent: 'Agente de ventas',
    helpdesk_agent: 'Agente del departamento de soporte técnico',
    billing_admin: 'Administrador de facturación',
    user_mgmt_admin: 'Administrador de administración de usuarios',
    global_admin: 'Administrador global',
    account_admin: 'Administrador de cuenta',
    azure_owner: 'Propietario de la suscripción de Azure',
  },
};
