"""The story of Wexcombe: who is who, what their panels did, told through the services that do it."""
