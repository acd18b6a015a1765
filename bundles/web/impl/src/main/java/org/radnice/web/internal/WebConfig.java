package org.radnice.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Keys of {@code etc/org.radnice.web.cfg}; a changed value applies to the next request. */
@ObjectClassDefinition(name = "Radnice web", description = "Requests, sessions, limits and the addresses of this server.")
public @interface WebConfig {

    @AttributeDefinition(description = "Hosts under which this server may be addressed, separated by commas, without ports. "
            + "Empty: in evaluation every host, in production loopback and the host of the office's web address.")
    String hosts() default "";

    @AttributeDefinition(description = "Addresses or networks (CIDR) of reverse proxies whose X-Forwarded-* headers are believed, "
            + "separated by commas.")
    String trusted_proxies() default "";

    @AttributeDefinition(description = "Whether plain http beyond loopback is redirected (GET) or refused in production.")
    boolean https_required() default true;

    @AttributeDefinition(description = "For how many days browsers remember to come by https only; 0 sends no such header.")
    int https_remembered_days() default 365;

    @AttributeDefinition(description = "Minutes without a request after which a session ends.")
    int session_idle_minutes() default 60;

    @AttributeDefinition(description = "Hours after which a session ends in any case.")
    int session_absolute_hours() default 12;

    @AttributeDefinition(description = "Longest path and query in characters.")
    int limit_uri() default 4096;

    @AttributeDefinition(description = "Longest cookie or authorization header in characters.")
    int limit_header() default 8192;

    @AttributeDefinition(description = "Largest JSON or text body and largest form without files, in kilobytes.")
    int limit_body_kilobytes() default 2048;

    @AttributeDefinition(description = "Largest form with files and largest SOAP message, in megabytes.")
    int limit_upload_megabytes() default 64;

    @AttributeDefinition(description = "Largest single file of a form, in megabytes.")
    int limit_file_megabytes() default 25;

    @AttributeDefinition(description = "How many files a form may have.")
    int limit_files() default 20;

    @AttributeDefinition(description = "How many text fields a form may have.")
    int limit_fields() default 1000;

    @AttributeDefinition(description = "Longest text field of a form, in characters.")
    int limit_field() default 50000;

    @AttributeDefinition(description = "Seconds for which requests wait for a module that has just gone away.")
    int waiting_seconds() default 10;

    @AttributeDefinition(description = "How many requests may wait for modules that have just gone away.")
    int waiting_requests() default 100;

    @AttributeDefinition(description = "Seconds that a module that goes away is given to finish its requests.")
    int drain_seconds() default 30;

    @AttributeDefinition(description = "Seconds for which this server still answers when it is to stop, while /health/ready says "
            + "no, so that a proxy turns to the other nodes; 0 to 60. With one node 0.")
    int stop_grace_seconds() default 0;

    @AttributeDefinition(type = AttributeType.PASSWORD, description = "Bearer token with which /metrics and the details of "
            + "/health can be read from elsewhere; empty: from loopback only.")
    String metrics_token() default "";

    @AttributeDefinition(description = "Which requests are logged: changes (unsafe methods, errors and slow ones), all, or none.")
    String log_requests() default "changes";

    @AttributeDefinition(description = "Milliseconds from which a request counts as slow.")
    int log_slow_milliseconds() default 1000;
}
