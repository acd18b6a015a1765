package org.radnice.notification.internal;

import java.lang.annotation.Annotation;

@SuppressWarnings("ClassExplicitlyAnnotation")
record TestConfig(
        String mail_host,
        int mail_port,
        String mail_security,
        String mail_ca_file,
        String mail_user,
        String mail_password_file,
        String mail_from,
        String mail_folder)
        implements NotificationConfig {

    static TestConfig server(int port) {
        return new TestConfig("127.0.0.1", port, "none", "", "", "", "", "");
    }

    TestConfig withAuthorities(String file) {
        return new TestConfig(mail_host, mail_port, mail_security, file, mail_user, mail_password_file, mail_from, mail_folder);
    }

    TestConfig withPassword(String file) {
        return new TestConfig(mail_host, mail_port, mail_security, mail_ca_file, "radnice", file, mail_from, mail_folder);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return NotificationConfig.class;
    }
}
