package org.radnice.web.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.radnice.web.internal.gate.Networks;

/** The configuration as typed values, made once per change. */
public record WebSettings(
        Set<String> hosts,
        Networks trustedProxies,
        boolean httpsRequired,
        int httpsRememberedDays,
        Duration sessionIdle,
        Duration sessionAbsolute,
        int uriLimit,
        int headerLimit,
        long bodyLimit,
        long uploadLimit,
        long fileLimit,
        int filesLimit,
        int fieldsLimit,
        int fieldLimit,
        Duration waiting,
        int waitingRequests,
        Duration drain,
        Duration stopGrace,
        String metricsToken,
        RequestLogging requestLogging,
        Duration slow) {

    /** Which requests are logged. */
    public enum RequestLogging { CHANGES, ALL, NONE }

    /**
     * @throws IllegalArgumentException with the key's name when a value makes no sense
     */
    public static WebSettings of(WebConfig config) {
        return new WebSettings(
                Set.copyOf(list(config.hosts())),
                Networks.parse("trusted.proxies", list(config.trusted_proxies())),
                config.https_required(),
                atLeast("https.remembered.days", config.https_remembered_days(), 0),
                Duration.ofMinutes(atLeast("session.idle.minutes", config.session_idle_minutes(), 1)),
                Duration.ofHours(atLeast("session.absolute.hours", config.session_absolute_hours(), 1)),
                atLeast("limit.uri", config.limit_uri(), 256),
                atLeast("limit.header", config.limit_header(), 256),
                1024L * atLeast("limit.body.kilobytes", config.limit_body_kilobytes(), 1),
                1024L * 1024 * atLeast("limit.upload.megabytes", config.limit_upload_megabytes(), 1),
                1024L * 1024 * atLeast("limit.file.megabytes", config.limit_file_megabytes(), 1),
                atLeast("limit.files", config.limit_files(), 0),
                atLeast("limit.fields", config.limit_fields(), 1),
                atLeast("limit.field", config.limit_field(), 100),
                Duration.ofSeconds(atLeast("waiting.seconds", config.waiting_seconds(), 0)),
                atLeast("waiting.requests", config.waiting_requests(), 0),
                Duration.ofSeconds(atLeast("drain.seconds", config.drain_seconds(), 0)),
                Duration.ofSeconds(between("stop.grace.seconds", config.stop_grace_seconds(), 0, 60)),
                config.metrics_token().trim(),
                logging(config.log_requests()),
                Duration.ofMillis(atLeast("log.slow.milliseconds", config.log_slow_milliseconds(), 1)));
    }

    private static RequestLogging logging(String value) {
        try {
            return RequestLogging.valueOf(value.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("log.requests must be changes, all or none, not " + value);
        }
    }

    private static int atLeast(String key, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(key + " must be at least " + least + ", not " + value);
        }
        return value;
    }

    private static int between(String key, int value, int least, int most) {
        if (value > most) {
            throw new IllegalArgumentException(key + " must be at most " + most + ", not " + value);
        }
        return atLeast(key, value, least);
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(","))
                .map(part -> part.trim().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
    }
}
