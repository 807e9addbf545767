package org.thbreport.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://office:s3cret@data.example/api/",
                "HTTP://office:s3cret@data.example/api",
                "Http://office:s3cret@data.example/api"
            })
    void takesUserAndPasswordOutHoweverTheSchemeIsWritten(String address) {
        // printf 'office:s3cret' | base64
        assertThat(Endpoint.of(address))
                .contains(new Endpoint("http://data.example/api", "Basic b2ZmaWNlOnMzY3JldA=="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://office:s3cret@data.example",
                "//office:s3cret@data.example",
                "http://office:s3/cret@data.example",
                "http://office:s3cr%et@data.example",
                "http://office:s3cret@/api",
                "http://office:s3cret@data.example /api",
                "https://data.example/api?token=s3cret",
                "https://data.example/api#s3cret",
                "data.example",
                ""
            })
    void takesNothingForABaseAddressOfWhichNoneCanBeMade(String address) {
        assertThat(Endpoint.of(address)).isEmpty();
    }

    @Test
    void writesTheSchemeSmallSoThatNoWeakerOneIsFollowed() {
        assertThat(new Endpoint("HTTPS://Data.example/API").base()).isEqualTo("https://Data.example/API");
    }
}
