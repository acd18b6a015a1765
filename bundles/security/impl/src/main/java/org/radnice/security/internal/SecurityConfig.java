package org.radnice.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the module, PID {@code org.radnice.security}; changed values apply at once. */
@ObjectClassDefinition(name = "Radnice: security")
public @interface SecurityConfig {

    @AttributeDefinition(description = "Least length of a new password, in characters.", min = "8", max = "64")
    int password_min_length() default 12;

    @AttributeDefinition(
            description = "Memory of one password hash (Argon2id), in KiB. Raised values reach a password at the next sign-in.",
            min = "8192")
    int password_hash_memory() default 19456;

    @AttributeDefinition(description = "Passes of one password hash over its memory.", min = "1")
    int password_hash_iterations() default 2;

    @AttributeDefinition(
            description = "How many passwords are hashed at the same time; the others wait. 0 means one per processor.",
            min = "0")
    int password_hash_concurrent() default 0;

    @AttributeDefinition(description = "How long a link that confirms an address works, in hours.", min = "1")
    int link_confirm_hours() default 24;

    @AttributeDefinition(description = "How long a link that resets a password works, in minutes.", min = "5")
    int link_reset_minutes() default 60;

    @AttributeDefinition(description = "How long the invitation of an employee works, in hours.", min = "1")
    int link_invitation_hours() default 72;

    @AttributeDefinition(description = "Requests for a mail (registration, forgotten password) per client address and hour.", min = "1")
    int requests_per_address() default 20;

    @AttributeDefinition(description = "Mails with links to one recipient per hour.", min = "1")
    int requests_per_recipient() default 5;

    @AttributeDefinition(
            description = "Wrong passwords for one account, from browsers that its owner has not used, per period of sign-in.",
            min = "3")
    int signin_failures_account() default 10;

    @AttributeDefinition(description = "Wrong passwords from one browser that the owner has used, per period of sign-in.", min = "3")
    int signin_failures_device() default 10;

    @AttributeDefinition(description = "Wrong passwords from one client address, per period of sign-in.", min = "3")
    int signin_failures_address() default 40;

    @AttributeDefinition(description = "Period in which wrong passwords are forgotten, evenly, in minutes.", min = "1")
    int signin_period_minutes() default 15;

    @AttributeDefinition(description = "How long a bearer token works unless its owner says otherwise, in days.", min = "1")
    int token_days() default 90;

    @AttributeDefinition(description = "Longest time that a bearer token may work, in days.", min = "1")
    int token_days_max() default 365;

    @AttributeDefinition(description = "Bearer tokens that one account may have at the same time.", min = "1")
    int token_per_account() default 20;

    @AttributeDefinition(
            description = "How long a node may go on with what it knows of a caller after another node has changed it, in seconds.",
            min = "0",
            max = "30")
    int caller_cache_seconds() default 5;
}
