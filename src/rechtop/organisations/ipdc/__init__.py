"""Services of public bodies as instances of IPDC-LPDC, the Flemish catalogue of products and services: out and in."""
