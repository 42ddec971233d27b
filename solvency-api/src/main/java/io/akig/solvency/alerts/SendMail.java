package io.akig.solvency.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** One mail about all alerts of a while. The mail server is talked to on a thread that may wait. */
final class SendMail implements Sender {
    private static final int TOGETHER = 50;

    private final JavaMailSender server;
    private final String from;
    private final Scheduler waiting;
    private final Clock clock;

    SendMail(JavaMailSender server, String from, Scheduler waiting, Clock clock) {
        this.server = server;
        this.from = from;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public Mono<Sent> send(Channel channel, List<ToldChange> changes) {
        return Mono.fromCallable(() -> {
                    server.send(message(channel, changes));
                    return Sent.DELIVERED;
                })
                .subscribeOn(waiting)
                .onErrorResume(
                        error -> error instanceof MailException || error instanceof MessagingException,
                        error -> Mono.just(Sent.failed(null, String.valueOf(error.getMessage()))));
    }

    private MimeMessage message(Channel channel, List<ToldChange> changes) throws MessagingException {
        MailText text = MailText.of(changes, channel.language());
        long last = changes.get(changes.size() - 1).sequence();
        MimeMessage mail = new Numbered("<" + channel.id() + "." + last + "@akig>");
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(channel.target()));
        mail.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        mail.setText(text.body(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        // Out-of-office answers help nobody.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** A mail that is sent twice carries the same number: mailboxes show it once. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(String id) {
            super((Session) null);
            this.id = Objects.requireNonNull(id);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
