package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.redis.RedisSettings;
import io.akig.solvency.access.SessionWatch;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.audit.SeenScores;
import io.akig.solvency.solvency.Standings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    AlertSettings.class,
    SocketSettings.class,
    ScoresSettings.class,
    RetentionSettings.class,
    LevelBounds.class,
    RedisSettings.class
})
class AlertsConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration WAKE = Duration.ofSeconds(5);

    @Bean
    ChangeLog alertChangeLog(Database database) {
        return new ChangeLog(database);
    }

    @Bean
    RaiseAlerts raiseAlerts(AlertSettings settings, LevelBounds bounds, MeterRegistry meters) {
        return new RaiseAlerts(new DecideAlerts(settings, bounds.bands()), meters);
    }

    @Bean
    TakeScore takeScore(Database database, Standings standings, RaiseAlerts raiseAlerts, Clock clock) {
        return new TakeScore(database, new Due(database), standings, raiseAlerts, clock);
    }

    @Bean
    HearScores hearScores(TakeScore takeScore, ScoresSettings settings, RedisSettings redis) {
        return new HearScores(takeScore, settings, redis);
    }

    @Bean
    Recurring scoresLeft(HearScores hearScores, ScoresSettings settings) {
        return new Recurring("acting on scores", settings.poll(), settings.poll(), hearScores.left());
    }

    @Bean
    LiveAlerts liveAlerts(ChangeLog alertChangeLog, MeterRegistry meters, Clock clock) {
        return new LiveAlerts(alertChangeLog, new DeliveryTime(meters, clock));
    }

    @Bean
    Recurring missedAlerts(LiveAlerts liveAlerts) {
        return new Recurring("looking for alerts that were not heard of", LOOK, LOOK, liveAlerts.look());
    }

    @Bean
    WakeAlerts wakeAlerts(Database database, Clock clock) {
        return new WakeAlerts(database, clock);
    }

    @Bean
    Recurring snoozedAlerts(WakeAlerts wakeAlerts) {
        return new Recurring("waking alerts", WAKE, WAKE, wakeAlerts.run());
    }

    @Bean
    Recurring forgottenAlerts(Database database, RetentionSettings settings, SocketSettings socket, Clock clock) {
        ForgetAlerts forget = new ForgetAlerts(database, settings.closed(), socket.replay(), clock);
        return new Recurring("forgetting old alerts", settings.every(), settings.every(), forget.run());
    }

    @Bean
    Inbox inbox(Database database, ChangeLog alertChangeLog) {
        return new Inbox(database, alertChangeLog);
    }

    @Bean
    HandleAlert handleAlert(Database database, AuditTrail audit, Clock clock) {
        return new HandleAlert(database, audit, clock);
    }

    @Bean
    AlertSessions alertSessions(MeterRegistry meters) {
        return new AlertSessions(meters);
    }

    @Bean
    Recurring signedOutStreams(AlertSessions sessions, SessionWatch watch, SocketSettings settings) {
        return new Recurring(
                "ending streams of who has signed out",
                settings.signedOut(),
                settings.signedOut(),
                sessions.endSignedOut(watch));
    }

    @Bean
    SimpleUrlHandlerMapping alertSocketMapping(
            LiveAlerts liveAlerts,
            ChangeLog alertChangeLog,
            AlertSessions sessions,
            SocketSettings settings,
            SeenScores seen) {
        HandshakeWebSocketService handshakes = new HandshakeWebSocketService(new Upgrade());
        AlertSocket socket = new AlertSocket(handshakes, liveAlerts, alertChangeLog, sessions, settings, seen);
        return new SimpleUrlHandlerMapping(Map.of(AlertSocket.PATH, socket), Ordered.HIGHEST_PRECEDENCE);
    }
}
