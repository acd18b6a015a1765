package org.radnice.security.api;

import java.util.Locale;
import java.util.Set;

/**
 * An account of a citizen or of an employee.
 *
 * @param id account id
 * @param name as the person wrote it
 * @param email confirmed address, lower case
 * @param locale language that the person chose
 * @param roles names of the roles
 * @param active whether one can sign in with it
 */
public record Account(String id, String name, String email, Locale locale, Set<String> roles, boolean active) {

    /** Role of people who have registered. */
    public static final String CITIZEN = "citizen";
    /** Role of employees who handle submissions. */
    public static final String OFFICIAL = "official";
    /** Role of those who lead: approve texts. */
    public static final String MANAGER = "manager";
    /** Role of those who look after the system. */
    public static final String ADMINISTRATOR = "administrator";

    public Account {
        roles = Set.copyOf(roles);
    }
}
