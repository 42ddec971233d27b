package io.akig.kit.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code /v3/api-docs} and a page of it at {@code /docs}. A service imports it and has springdoc on its class path. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    @Bean
    ModelConverter jsonSchemas() {
        return new JsonSchemas();
    }

    @Bean
    GlobalOperationComponentsCustomizer describeCalls() {
        return new DescribeCalls();
    }

    @Bean
    GlobalOpenApiCustomizer finishDocument(@Value("${spring.application.name}") String service) {
        return new FinishDocument(service);
    }

    @Bean
    OffTheEventLoop documentationOffTheEventLoop() {
        return new OffTheEventLoop();
    }
}
