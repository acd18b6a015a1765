package org.radnice.kernel.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The keys of {@code etc/org.radnice.kernel.cfg}. */
@ObjectClassDefinition(id = KernelConfig.PID, name = "Radnice kernel")
public @interface KernelConfig {

    /** Under which the configuration is found. */
    String PID = "org.radnice.kernel";

    @AttributeDefinition(
            name = "Mode",
            description = "evaluation: example accounts and content, a banner says so. production: no example account,"
                    + " no default secret, no plain http beyond loopback. Empty: as the server was started, by RADNICE_MODE.",
            options = {@Option(""), @Option("evaluation"), @Option("production")})
    String mode() default "";

    @AttributeDefinition(
            name = "Node",
            description = "Name of this node in leases and lists; empty for the host's name.")
    String node() default "";

    @AttributeDefinition(
            name = "Database",
            description = "jdbc:postgresql://host:5432/name, or jdbc:derby:/folder; empty for Derby in data/radnice/db.")
    String database_url() default "";

    @AttributeDefinition(name = "Database user", description = "For PostgreSQL.")
    String database_user() default "radnice";

    @AttributeDefinition(
            name = "Database password file",
            description = "For PostgreSQL: a file whose first line is the password; only its owner may read it.")
    String database_password_file() default "";

    @AttributeDefinition(name = "Pool size", description = "Greatest number of connections to the database.")
    int database_pool_size() default 16;

    @AttributeDefinition(
            name = "Wait",
            description = "Seconds to wait for a connection, and for a lock, before the caller is told to come again.")
    int database_wait() default 5;

    @AttributeDefinition(
            name = "File store",
            description = "Where attachments lie: in a directory (of several nodes: a shared one) or in the database.",
            options = {@Option("directory"), @Option("database")})
    String files_store() default "directory";

    @AttributeDefinition(
            name = "Directory of files",
            description = "For the directory store; empty for data/radnice/files.")
    String files_directory() default "";

    @AttributeDefinition(name = "Outbox threads", description = "How many events are handled at a time on this node.")
    int outbox_threads() default 4;

    @AttributeDefinition(
            name = "Outbox tries",
            description = "After how many errors of its handler an event is parked until an administrator retries or discards it.")
    int outbox_tries() default 20;

    @AttributeDefinition(
            name = "Days to keep events",
            description = "Days after which an event that every handler has received is removed.")
    int outbox_keep_days() default 30;

    @AttributeDefinition(
            name = "Office profile",
            description = "The municipality's profile; empty for office.json beside this file.")
    String office_file() default "";
}
