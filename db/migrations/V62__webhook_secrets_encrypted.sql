-- Secrets of webhooks are encrypted like private keys are. The gateway does it when it starts, as only it has the key.

comment on column alert_channels.secret is
    'whsec_…, what webhooks are signed with; encrypted with the key that the configuration names, and then it starts with {aes}.';
