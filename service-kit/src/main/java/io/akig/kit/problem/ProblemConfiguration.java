package io.akig.kit.problem;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** To be imported by a service: the door, the request id, and whatever translators the service has beside the web's. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    ProblemTranslators problemTranslators(ObjectProvider<ProblemTranslator> ofTheService) {
        List<ProblemTranslator> all =
                new ArrayList<>(ofTheService.orderedStream().toList());
        all.add(new WebProblems());
        return new ProblemTranslators(all);
    }

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter(JsonMapper.shared());
    }

    @Bean
    WebExceptionHandler problemDoor(ProblemTranslators translators, ProblemWriter writer) {
        return new ProblemDoor(translators, writer);
    }

    @Bean
    UnreadableRequests unreadableRequests(ProblemWriter writer) {
        return new UnreadableRequests(writer);
    }

    @Bean
    RequestId requestId() {
        return new RequestId();
    }
}
