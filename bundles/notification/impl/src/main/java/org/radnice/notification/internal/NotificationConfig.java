package org.radnice.notification.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Keys of {@code etc/org.radnice.notification.cfg}. */
@ObjectClassDefinition(name = "Radnice: messages")
public @interface NotificationConfig {

    /** Host of the mail server; empty: messages are written into the folder. */
    @AttributeDefinition(description = "Host of the mail server. Empty: messages are written into the folder mail.folder.")
    String mail_host() default "";

    /** TCP port of the mail server. */
    @AttributeDefinition(description = "TCP port of the mail server: 25, 587 (starttls) or 465 (tls).")
    int mail_port() default 587;

    /** Protection of the connection. */
    @AttributeDefinition(description = "Protection of the connection: starttls, tls, or none for a server on this machine.")
    String mail_security() default "starttls";

    /** File with the certificates of the authorities that the mail server's certificate may come from. */
    @AttributeDefinition(description = "PEM file with the certificates of the only authorities that the mail server's certificate may "
            + "come from. Empty: those that Java knows.")
    String mail_ca_file() default "";

    /** User name at the mail server. */
    @AttributeDefinition(description = "User name at the mail server. Empty: no sign-in.")
    String mail_user() default "";

    /** File with the password. */
    @AttributeDefinition(description = "File whose first line is the password at the mail server.")
    String mail_password_file() default "";

    /** Sender's address. */
    @AttributeDefinition(description = "Address of the sender. Empty: the office's e-mail from office.json.")
    String mail_from() default "";

    /** Folder for messages. */
    @AttributeDefinition(description = "Folder for messages while no mail server is configured. Empty: mail/ in the data folder.")
    String mail_folder() default "";
}
