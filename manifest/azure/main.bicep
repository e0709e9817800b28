// Channel Guide in Azure: the bot in Container Apps, its records in PostgreSQL, its secrets in Key Vault.
// Public Azure only. Deploy it into a resource group that has a container registry with the image (README, "Into a tenant"):
//   az deployment group create --resource-group <group> --template-file manifest/azure/main.bicep --parameters @settings.json

@description('Begins every name. Lower-case letters and digits, a letter first: names of vaults and servers are unique in the world.')
@minLength(3)
@maxLength(12)
param name string

@description('Region; that of the resource group unless another is named.')
param location string = resourceGroup().location

@description('Name of the container registry in this resource group.')
param registryName string

@description('Image and tag in that registry.')
param image string = 'channel-guide:0.1.0'

@description('MicrosoftAppId: application id of the app registration.')
param appId string

@description('MicrosoftAppTenantId: tenant of the app registration.')
param appTenantId string = tenant().tenantId

@description('MicrosoftAppCredential: by what the bot proves who it is; federated wants the identity of the outputs to be trusted by the app registration.')
@allowed(['secret', 'federated'])
param credential string = 'secret'

@description('MicrosoftAppPassword: a client secret of the app registration; empty where the credential is federated.')
@secure()
param appPassword string = ''

@description('AllowedTenants: tenants whose people are answered.')
param allowedTenants string[] = [appTenantId]

@description('Host name of PUBLIC_URL when it is your own; empty for the one that Container Apps gives.')
param publicHost string = ''

@description('Password of the database owner, 16 characters or more.')
@secure()
@minLength(16)
param databasePassword string

@description('Most instances at a time. At least one always runs, because reminders have no caller.')
@minValue(1)
@maxValue(10)
param maxReplicas int = 3

@description('Days for which backups of the database are kept.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

@description('Days for which logs are kept.')
param logDays int = 30

var usesSecret = credential == 'secret'
var owner = 'guide'
var databaseName = 'guide'
var suffix = uniqueString(resourceGroup().id)
var port = 3978
var appHost = '${name}-bot.${place.properties.defaultDomain}'
var host = empty(publicHost) ? appHost : publicHost
// Built-in roles.
var vaultReader = '4633458b-17de-408a-a874-0445c86b69e6' // Key Vault Secrets User
var imagePuller = '7f951dda-4ed3-4680-a7ca-43fe172d538d' // AcrPull

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
  }
}

// The database has no public address: only the subnet of the bot reaches it.
resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'bot'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [
            {
              name: 'bot'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.2.0/28'
          delegations: [
            {
              name: 'database'
              properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' }
            }
          ]
        }
      }
    ]
  }

  resource botSubnet 'subnets' existing = { name: 'bot' }
  resource databaseSubnet 'subnets' existing = { name: 'database' }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: 'network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${suffix}'
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: owner
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: network::databaseSubnet.id
      privateDnsZoneArmResourceId: zone.id
      publicNetworkAccess: 'Disabled'
    }
  }
  dependsOn: [zoneLink]
}

// A connection without TLS is refused by the server too, not only by the address below.
resource encrypted 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = {
  parent: server
  name: 'require_secure_transport'
  properties: { value: 'ON', source: 'user-override' }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: databaseName
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}${take(suffix, 10)}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
  }

  resource botPassword 'secrets' = if (usesSecret) {
    name: 'bot-password'
    properties: { value: appPassword }
  }

  resource databaseUrl 'secrets' = {
    name: 'database-url'
    properties: {
      value: 'postgresql://${owner}:${uriComponent(databasePassword)}@${server.properties.fullyQualifiedDomainName}:5432/${databaseName}?sslmode=verify-full'
    }
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, vaultReader)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', vaultReader)
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource mayPullImages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, imagePuller)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', imagePuller)
  }
}

resource place 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: { infrastructureSubnetId: network::botSubnet.id, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: '${name}-bot'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: place.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false }
      registries: [{ server: registry.properties.loginServer, identity: identity.id }]
      secrets: concat(
        usesSecret
          ? [{ name: 'bot-password', keyVaultUrl: '${vault.properties.vaultUri}secrets/bot-password', identity: identity.id }]
          : [],
        [{ name: 'database-url', keyVaultUrl: vault::databaseUrl.properties.secretUri, identity: identity.id }]
      )
    }
    template: {
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            usesSecret ? [{ name: 'MicrosoftAppPassword', secretRef: 'bot-password' }] : [],
            [
              { name: 'PORT', value: string(port) }
              { name: 'PUBLIC_URL', value: 'https://${host}' }
              { name: 'MicrosoftAppType', value: 'SingleTenant' }
              { name: 'MicrosoftAppId', value: appId }
              { name: 'MicrosoftAppTenantId', value: appTenantId }
              { name: 'MicrosoftAppCredential', value: credential }
              { name: 'ManagedIdentityClientId', value: identity.properties.clientId }
              { name: 'AllowedTenants', value: join(allowedTenants, ',') }
              { name: 'DATABASE_URL', secretRef: 'database-url' }
            ]
          )
          probes: [
            { type: 'Startup', httpGet: { path: '/health/live', port: port }, periodSeconds: 2, failureThreshold: 30 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: port }, periodSeconds: 10 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: port }, periodSeconds: 5 }
          ]
        }
      ]
      scale: { minReplicas: 1, maxReplicas: maxReplicas }
    }
  }
  // The roles are needed before the first start, the database before the first turn.
  dependsOn: [mayReadSecrets, mayPullImages, database, encrypted, vault::botPassword]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-registration'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Channel Guide'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppType: 'SingleTenant'
    msaAppTenantId: appTenantId
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true }
    }
  }
}

@description('PUBLIC_URL for npm run package.')
output publicUrl string = 'https://${host}'

@description('Where a host name of your own has to point (CNAME).')
output appHost string = appHost

@description('The identity that a federated credential of the app registration has to trust: its object id.')
output identityObjectId string = identity.properties.principalId
