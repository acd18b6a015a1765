package org.radnice.security.internal;

/**
 * Where the office's policy differs from a module's default.
 *
 * @param role name of the role
 * @param permission name of the permission
 * @param granted whether the role has it
 */
public record PolicyOverride(String role, String permission, boolean granted) {}
